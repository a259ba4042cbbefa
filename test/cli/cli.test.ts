import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/read-workbook';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  expect(cli('template', '--out', 'sample.xlsx', '--sample').status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** The command as the README has it, in a folder of its own. */
function cli(...args: string[]) {
  const root = join(__dirname, '..', '..');
  const main = join(root, 'src', 'cli', 'main.ts');
  const loader = join(root, 'src', 'cli', 'from-sources.mjs');
  return spawnSync(process.execPath, ['--import', loader, main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
  });
}

const AS_OF = ['--as-of', '2026-11-24'];

test('an empty template evaluates to nothing decided, in either language', () => {
  for (const lang of ['en', 'zh-CN']) {
    expect(cli('template', '--out', 'empty.xlsx', '--lang', lang)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const run = cli('evaluate', 'empty.xlsx', '--json', '-');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ results: [], findings: [], titles: [] });
  }
});

test('evaluate writes a copy, leaves the input as it was, and says so by its exit code', () => {
  const before = readFileSync(at('sample.xlsx'));
  const run = cli(
    'evaluate',
    'sample.xlsx',
    '--out',
    'results.xlsx',
    '--json',
    'results.json',
    '--name',
    '--audit',
    ...AS_OF,
  );
  expect(run).toMatchObject({ status: 1, stderr: '' });
  expect(readFileSync(at('sample.xlsx'))).toEqual(before);
  const sheets = readWorkbook(readFileSync(at('results.xlsx'))).sheets.map(({ name }) => name);
  expect(sheets.slice(-3)).toEqual(['Results', 'Findings', 'Audit']);
  const json = JSON.parse(readFileSync(at('results.json'), 'utf8'));
  expect(json.standard).toEqual({ id: 'learning-community-example', version: '1' });
  expect(
    json.results.filter((one: { decision: string }) => one.decision === 'named').length,
  ).toBeGreaterThan(40);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('--json - prints JSON and nothing else', () => {
  const run = cli('evaluate', 'sample.xlsx', '--json', '-', '--out', 'again.xlsx', ...AS_OF);
  expect(JSON.parse(run.stdout)).toMatchObject({ asOf: '2026-11-24' });
  expect(existsSync(at('again.xlsx'))).toBe(true);
});

test('--lang chooses the language of what is written and said', () => {
  const run = cli('evaluate', 'sample.xlsx', '--lang', 'zh-CN', '--out', 'chinese.xlsx', ...AS_OF);
  expect(run.stdout).toContain('截至2026-11-24');
  expect(readWorkbook(readFileSync(at('chinese.xlsx'))).sheets.map(({ name }) => name)).toContain(
    '评估结果',
  );
});

test.each<[string, string[], RegExp]>([
  ['no command', [], /npm run -s cli -- template/],
  ['an unknown command', ['evalute', 'x.xlsx'], /no command “evalute”/],
  ['an unknown option', ['evaluate', 'sample.xlsx', '--nam'], /--nam/],
  ['no file', ['evaluate'], /which workbook/],
  ['two files', ['evaluate', 'sample.xlsx', 'b.xlsx'], /One workbook/],
  ['a file that isn’t there', ['evaluate', 'nowhere.xlsx'], /no file nowhere\.xlsx/],
  ['a folder', ['evaluate', '.'], /is a folder/],
  ['a bad date', ['evaluate', 'sample.xlsx', '--as-of', '24.11.2026'], /not a date/],
  ['a date that doesn’t exist', ['evaluate', 'sample.xlsx', '--as-of', '2026-02-29'], /not a date/],
  ['a bad language', ['evaluate', 'sample.xlsx', '--lang', 'fr'], /no language “fr”/],
  ['the input as output', ['evaluate', 'sample.xlsx', '--out', 'sample.xlsx'], /never overwritten/],
  [
    'the input as JSON',
    ['evaluate', 'sample.xlsx', '--json', './sample.xlsx'],
    /never overwritten/,
  ],
  [
    'workbook and JSON in one place',
    ['evaluate', 'sample.xlsx', '--out', 'o.xlsx', '--json', './o.xlsx'],
    /at once/,
  ],
  ['another kind of file', ['evaluate', 'sample.xlsx', '--out', 'out.xlsm'], /same kind/],
  [
    'a folder that isn’t there',
    ['evaluate', 'sample.xlsx', '--out', 'none/out.xlsx'],
    /was not written\. There is no folder none\./,
  ],
  ['a template without a place', ['template'], /--out FILE/],
  ['a template as another kind', ['template', '--out', 'new.xlsm'], /has to end in \.xlsx/],
])('%s: exit code 2, and standard error says why', (_what, args, said) => {
  const run = cli(...args);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(said);
  expect(run.stdout).toBe('');
});

test('the input under another name is not overwritten either', () => {
  linkSync(at('sample.xlsx'), at('linked.xlsx'));
  expect(cli('evaluate', 'sample.xlsx', '--out', 'linked.xlsx')).toMatchObject({ status: 2 });
});

test('a file that is no workbook: the reason, and nothing is written', () => {
  writeFileSync(at('broken.xlsx'), 'PK\u0003\u0004 not really');
  copyFileSync(at('sample.xlsx'), at('cut.xlsx'));
  writeFileSync(at('cut.xlsx'), readFileSync(at('cut.xlsx')).subarray(0, 5000));
  for (const name of ['broken.xlsx', 'cut.xlsx']) {
    const run = cli('evaluate', name, '--out', 'never.xlsx');
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/can’t be read.*unreadable-file/s);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  }
});

test.each([['--help'], ['template', '--help'], ['evaluate', '-h']])('%s %s', (...args) => {
  const run = cli(...args.filter((one) => one !== undefined));
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('npm run -s cli --');
});
