import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { planTemplate } from '../../src/operations/template';
import { CANDIDATES_HEADER, FAMILY_CRITERIA, type Rows } from '../test-bed';
import { typedWorkbook } from '../taskpane/watched-host';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

/** The command as the README has it, in a folder of its own. */
function consolidate(...args: string[]) {
  const root = join(__dirname, '..', '..');
  const main = join(root, 'src', 'cli', 'main.ts');
  const loader = join(root, 'src', 'cli', 'from-sources.mjs');
  return spawnSync(process.execPath, ['--import', loader, main, 'consolidate', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
  });
}

const candidates = (district: string, ...keys: string[]): Rows => [
  CANDIDATES_HEADER,
  ...keys.map((key) => [key, 'Learning family', `Family ${key}`, district]),
];
const scores = (...rows: Rows): Rows => [['Candidate', 'Evaluator', 'F1', 'F2'], ...rows];
const book = (own: Rows, given: Rows) =>
  typedWorkbook({ Criteria: FAMILY_CRITERIA, Candidates: own, Scores: given });
const NORTH = book(candidates('North', 'F001'), scores(['F001', 'E1', 8, 18]));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consolidate-'));
  mkdirSync(at('in', 'more'), { recursive: true });
  writeFileSync(at('in', 'North.xlsx'), NORTH);
  writeFileSync(
    at('in', 'North 2.xlsx'),
    book(candidates('North', 'F001'), scores(['F001', 'E1', 9, 18])),
  );
  writeFileSync(
    at('in', 'more', 'South.XLSX'),
    book(candidates('South', 'F001'), scores(['F001', 'E1', 7, 17])),
  );
  writeFileSync(at('in', 'Broken.xlsx'), 'PK\u0003\u0004 not really');
  writeFileSync(at('in', '~$North.xlsx'), 'x');
  writeFileSync(at('in', 'letter.txt'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true }));

const column = (file: string, sheet: string, header: string) => {
  const rows =
    readWorkbook(readFileSync(at(file))).sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const place = rows.find(({ row }) => row === 4)?.cells.indexOf(header) ?? -1;
  return rows.filter(({ row }) => row > 4).map(({ cells }) => cells[place] ?? null);
};

test('a folder into a new workbook, then again, then with choices', () => {
  const dry = consolidate('in', '--out', 'city.xlsx', '--dry-run');
  expect(dry).toMatchObject({ status: 1, stderr: '' });
  expect(dry.stdout).toContain('Dry run: nothing was written.');
  expect(existsSync(at('city.xlsx'))).toBe(false);

  const run = consolidate('in', '--out', 'city.xlsx', '--json', '-');
  expect(run).toMatchObject({ status: 1, stderr: '' });
  const json = JSON.parse(run.stdout);
  expect(
    json.files.map((one: { file: string; status: string; added: number }) => [
      one.file,
      one.status,
      one.added,
    ]),
  ).toEqual([
    ['Broken.xlsx', 'unreadable', 0],
    ['North 2.xlsx', 'added', 1],
    ['North.xlsx', 'added', 0],
    ['South.XLSX', 'added', 2],
  ]);
  expect(json.totals).toMatchObject({ files: 4, added: 3, changed: 0, conflicts: 1 });
  expect(json.conflicts).toEqual([
    {
      question: 'conflict',
      table: 'Scores',
      key: ['North/F001', 'E1'],
      column: 'F1',
      decided: false,
      versions: [
        { value: 9, file: 'North 2.xlsx', sheet: 'Scores', cell: 'C2', taken: false },
        { value: 8, file: 'North.xlsx', sheet: 'Scores', cell: 'C2', taken: false },
      ],
    },
  ]);
  expect(json.findings.map(({ code }: { code: string }) => code)).toEqual([
    'conflict',
    'file-left-out',
  ]);
  expect(column('city.xlsx', 'Scores family', 'F1')).toEqual([null, 7]);

  const before = readFileSync(at('city.xlsx'));
  expect(consolidate('in', '--out', 'city.xlsx').stdout).toContain('Nothing changes');
  expect(readFileSync(at('city.xlsx'))).toEqual(before);

  writeFileSync(
    at('choices.json'),
    JSON.stringify({ choices: [{ question: 'conflict', file: 'North.xlsx' }] }),
  );
  rmSync(at('in', 'Broken.xlsx'));
  const chosen = consolidate(
    'in',
    '--out',
    'city.xlsx',
    '--choose',
    'choices.json',
    '--by',
    'Li Wei',
  );
  expect(chosen).toMatchObject({ status: 0, stderr: '' });
  expect(column('city.xlsx', 'Scores family', 'F1')).toEqual([8, 7]);
  expect(column('city.xlsx', 'Conflicts', 'Chosen by')).toEqual(['Li Wei', 'Li Wei']);
  expect(consolidate('in', '--out', 'city.xlsx')).toMatchObject({ status: 0 });
}, 120_000);

test('the city’s workbook may lie in the folder: it is left out', () => {
  mkdirSync(at('own'));
  copyFileSync(at('in', 'North.xlsx'), at('own', 'North.xlsx'));
  for (const said of ['Written', 'Nothing changes']) {
    const run = consolidate('own', '--out', join('own', 'City.xlsx'));
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain(said);
  }
  expect(column(join('own', 'City.xlsx'), 'Sources', 'File')).toEqual(['North.xlsx']);
}, 60_000);

test('an empty workbook becomes the city’s; its standard counts', () => {
  writeFileSync(at('template.xlsx'), newWorkbook(planTemplate(catalogueOf('zh-CN'))));
  const run = consolidate(join('in', 'North.xlsx'), '--out', 'template.xlsx');
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('没有可以采用的文件');
}, 60_000);

test.each<[string, string[], RegExp]>([
  ['no files', ['--out', 'o.xlsx'], /which workbooks/],
  ['no place', ['in'], /--out FILE/],
  ['another kind of file', ['in', '--out', 'o.csv'], /\.xlsx or \.xlsm/],
  ['a new workbook with macros', ['in', '--out', 'o.xlsm'], /has to end in \.xlsx/],
  ['a file that isn’t there', ['nowhere.xlsx', '--out', 'o.xlsx'], /no file nowhere\.xlsx/],
  ['an empty folder', ['empty', '--out', 'o.xlsx'], /no workbook/],
  [
    'an input as output',
    [join('in', 'North.xlsx'), '--out', join('in', 'North.xlsx')],
    /never overwritten/,
  ],
  [
    'an input as JSON',
    [join('in', 'North.xlsx'), '--out', 'o.xlsx', '--json', join('in', 'North.xlsx')],
    /never overwritten/,
  ],
  [
    'a workbook with records of its own as output',
    ['in', '--out', 'own.xlsx'],
    /records of its own/,
  ],
  [
    'choices that are none',
    ['in', '--out', 'o.xlsx', '--choose', 'bad.json'],
    /choices in bad\.json are not right/,
  ],
])(
  '%s: exit code 2, and standard error says why',
  (_what, args, said) => {
    mkdirSync(at('empty'), { recursive: true });
    writeFileSync(at('own.xlsx'), NORTH);
    writeFileSync(at('bad.json'), '{"choices": [{"question": "conflict"}]}');
    const run = consolidate(...args);
    expect(run.stderr).toMatch(said);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(at('o.xlsx'))).toBe(false);
  },
  60_000,
);

test('--help', () => {
  expect(consolidate('--help').stdout).toContain('A file of choices is JSON');
}, 60_000);
