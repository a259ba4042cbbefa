import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertIcsCalendar } from 'ts-ics';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-reviews-'));
  const sample = newWorkbook(planTemplate(catalogueOf('en'), sampleDistrict('en')));
  writeFileSync(join(folder, 'sample.xlsx'), sample);
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const AS_OF = ['--as-of', '2026-11-24'];

function reviewsIn(zone: string, ...args: string[]) {
  const main = join(__dirname, '..', '..', 'src', 'cli', 'main.ts');
  return spawnSync(
    process.execPath,
    ['--import', require.resolve('tsx'), main, 'reviews', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: zone },
    },
  );
}
const reviews = (...args: string[]) => reviewsIn('UTC', ...args);

const withoutStamps = (ics: string) => ics.replace(/^DTSTAMP:.*$/gm, '');

test('the register as JSON and nothing else, in the order of the register', () => {
  const run = reviews('sample.xlsx', '--json', '-', ...AS_OF);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const json = JSON.parse(run.stdout);
  expect(Object.keys(json)).toEqual(['asOf', 'titles', 'findings']);
  expect(json.asOf).toBe('2026-11-24');
  expect(json.titles).toHaveLength(581);
  // Named 2023-05-26, failed in May 2026: removed on that day (P14)
  expect(json.titles.find((one: { status: string }) => one.status === 'removed')).toMatchObject({
    namedOn: '2023-05-26',
    reviewDue: '2026-05-26',
    removedOn: expect.stringMatching(/^2026-05-1\d$/),
  });
});

test('as of an earlier day, and in Chinese', () => {
  const run = reviews('sample.xlsx', '--as-of', '2025-01-01', '--lang', 'zh-CN');
  expect(run.status).toBe(0);
  expect(run.stdout).toContain('截至2025-01-01：');
  expect(run.stdout).toContain('晚于');
});

test('the calendar holds one event for each title in force, and is the same in every time zone', () => {
  const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  const files = zones.map((zone, index) => {
    const run = reviewsIn(
      zone,
      'sample.xlsx',
      '--ics',
      `${index}.ics`,
      '--json',
      `${index}.json`,
      ...AS_OF,
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    return [
      withoutStamps(readFileSync(at(`${index}.ics`), 'utf8')),
      readFileSync(at(`${index}.json`), 'utf8'),
    ];
  });
  for (const other of files.slice(1)) expect(other).toEqual(files[0]);

  const ics = readFileSync(at('1.ics'), 'utf8');
  const events = convertIcsCalendar(undefined, ics).events ?? [];
  const { titles } = JSON.parse(readFileSync(at('1.json'), 'utf8'));
  const byStatus = (status: string) => events.filter((one) => one.status === status);
  const held = titles.filter((one: { status: string }) => one.status !== 'removed');
  expect(byStatus('CONFIRMED').map(({ start }) => start.date.toISOString().slice(0, 10))).toEqual(
    held.map((one: { reviewDue: string }) => one.reviewDue),
  );
  expect(byStatus('CANCELLED')).toHaveLength(titles.length - held.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('--out: a copy brought up to date, the lists, and the events’ UIDs for the next calendar', () => {
  const before = readFileSync(at('sample.xlsx'));
  expect(reviews('sample.xlsx', '--out', 'out.xlsx', '--ics', 'first.ics', ...AS_OF).status).toBe(
    0,
  );
  expect(readFileSync(at('sample.xlsx'))).toEqual(before);
  const sheets = readWorkbook(readFileSync(at('out.xlsx'))).sheets;
  expect(sheets.slice(-3).map(({ name }) => name)).toEqual([
    'Review plan',
    'Named titles',
    'Calendar',
  ]);
  // Heading of three lines and the headers, then 5 overdue and 53 due this year; 578 in force; 581 events
  expect(sheets.slice(-3).map(({ rows }) => rows.at(-1)!.row - 4)).toEqual([58, 578, 581]);
  expect(reviews('out.xlsx', '--out', 'again.xlsx', '--ics', 'second.ics', ...AS_OF).status).toBe(
    0,
  );
  expect(readWorkbook(readFileSync(at('again.xlsx')))).toEqual(
    readWorkbook(readFileSync(at('out.xlsx'))),
  );
  expect(withoutStamps(readFileSync(at('second.ics'), 'utf8'))).toBe(
    withoutStamps(readFileSync(at('first.ics'), 'utf8')),
  );
});

test('a review round: a workbook of its own, and its results back as reviews', () => {
  expect(reviews('sample.xlsx', '--round', 'round.xlsx', ...AS_OF).status).toBe(0);
  const round = readWorkbook(readFileSync(at('round.xlsx')));
  const candidates = round.sheets.find(({ name }) => name === 'Candidates')!;
  // Three lines above the table and its headers, then those that are due by the end of the year
  expect(candidates.rows.at(-1)!.row - 4).toBe(58);
  // Nobody has scored anything yet
  const early = reviews('sample.xlsx', '--results', 'round.xlsx', '--out', 'early.xlsx', ...AS_OF);
  expect(early.status).toBe(2);
  expect(early.stderr).toContain('decides on nobody');
  expect(existsSync(at('early.xlsx'))).toBe(false);

  const key = candidates.rows.find(({ cells }) => cells[1] === 'Learning family')!.cells[0]!;
  const typed = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
    name,
    heading: rows.map((cells) => cells.map((value) => ({ value, style: 'text' as const }))),
    landscape: false,
    protectHeaders: false,
  });
  const scored = newWorkbook({
    sheets: [
      typed('Criteria', [
        ['Title', 'Code', 'Dimension', 'Criterion', 'Kind', 'Method', 'Weight', 'Maximum'],
        ['family', 'F1', 'Learning', 'Members learn', 'score', 'report', 100, 10],
      ]),
      typed('Candidates', [
        ['Candidate', 'Title', 'Name'],
        [String(key), 'family', 'x'],
      ]),
      typed('Scores', [
        ['Candidate', 'Evaluator', 'F1'],
        [String(key), 'Ann', 9],
      ]),
    ],
    appends: [],
    edits: [],
    names: [],
  });
  writeFileSync(at('scored.xlsx'), scored);
  const run = reviews(
    'sample.xlsx',
    '--results',
    'scored.xlsx',
    '--out',
    'reviewed.xlsx',
    '--json',
    '-',
    ...AS_OF,
  );
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { titles } = JSON.parse(run.stdout);
  expect(titles.find((one: { candidate: string }) => one.candidate === key)).toMatchObject({
    reviewedOn: '2026-11-24',
    status: 'in-force',
  });
  const sheets = readWorkbook(readFileSync(at('reviewed.xlsx'))).sheets;
  // Outcome, total: 100 × 9 ÷ 10
  expect(
    sheets
      .find(({ name }) => name === 'Reviews')!
      .rows.at(-1)!
      .cells.slice(2, 4),
  ).toEqual(['Passed', 90]);
});

test('a workbook without a register: done, and the error says so', () => {
  writeFileSync(
    at('none.xlsx'),
    newWorkbook({
      sheets: [planTemplate(catalogueOf('en')).sheets[0]!],
      appends: [],
      edits: [],
      names: [],
    }),
  );
  const run = reviews('none.xlsx', '--json', '-', ...AS_OF);
  expect(run).toMatchObject({ status: 1, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({
    titles: [],
    // Nothing of it is there: its name says which one.
    findings: [{ code: 'missing-table', sheet: '', cell: '', value: 'Titles' }],
  });
});

test.each<[string, string[], RegExp]>([
  ['no file', [], /which workbook/],
  ['two files', ['sample.xlsx', 'b.xlsx'], /One workbook/],
  ['a file that isn’t there', ['nowhere.xlsx'], /no file nowhere\.xlsx/],
  ['no date', ['sample.xlsx', '--as-of', '24.11.2026'], /not a date/],
  ['the workbook as calendar', ['sample.xlsx', '--ics', './sample.xlsx'], /never overwritten/],
  ['one file for two', ['sample.xlsx', '--ics', 'x.ics', '--json', './x.ics'], /two files at once/],
  ['results without a place to put them', ['sample.xlsx', '--results', 'x.xlsx'], /--out FILE/],
  ['another kind of workbook', ['sample.xlsx', '--out', 'x.xlsm'], /same kind/],
  ['a folder that isn’t there', ['sample.xlsx', '--ics', 'no/x.ics'], /There is no folder no\./],
  ['a new workbook that is none', ['sample.xlsx', '--round', 'x.xlsm'], /has to end in \.xlsx/],
])('%s: exit code 2, a message, nothing written', (_what, args, message) => {
  const run = reviews(...args);
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(message);
  for (const name of ['x.ics', 'x.xlsm']) expect(existsSync(at(name))).toBe(false);
});

test('--help', () => {
  const run = reviews('--help');
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('--ics FILE');
});
