import { catalogueOf } from '../../src/locales/catalogues';
import { findingText } from '../../src/locales/say';
import { CRITERIA_HEADER, FAMILY_CRITERIA, type Rows } from '../test-bed';
import { sampleBook } from '../operations/sample/sample-book';
import { consolidationJson } from '../../src/operations/consolidation-json';
import { City, offer } from './city-bed';

const criteria = (...changes: [row: number, column: string, value: string | number][]): Rows =>
  FAMILY_CRITERIA.map((row, at) =>
    row.map(
      (cell, column) =>
        changes.find(
          ([line, name]) => line === at && CRITERIA_HEADER.indexOf(name as never) === column,
        )?.[2] ?? cell,
    ),
  );
const file = (name: string, own: Rows, settings?: Rows) =>
  offer(name, {
    criteria: own,
    scores: [['Candidate', 'Evaluator', 'F1', 'F2']],
    ...(settings && { settings }),
  });

const A = file('A.xlsx', FAMILY_CRITERIA);
const B = file('B.xlsx', FAMILY_CRITERIA);

const statusOf = (name: string, result: ReturnType<City['dryRun']>) =>
  result.files.find((one) => one.file === name);

test('a file of another standard is refused, with what differs criterion by criterion; the others are taken', () => {
  const other = file(
    'C.xlsx',
    criteria([1, 'Weight', 50], [2, 'Weight', 50], [2, 'Method', 'Report']),
  );
  const result = new City().dryRun([other, A, B]);
  expect(result.files.map((one) => one.status)).toEqual(['refused', 'added', 'added']);
  const findings = statusOf('C.xlsx', result)?.findings.filter(
    ({ code }) => code === 'standard-differs',
  );
  expect(
    findings?.map(({ details, sheet, cell, value }) => [details, `${sheet}!${cell}`, value]),
  ).toEqual([
    [
      {
        difference: {
          kind: 'criterion',
          title: 'learning-family',
          criterion: 'F1',
          field: 'weight',
          ours: '60',
          theirs: '50',
        },
      },
      'Criteria!G2',
      '50',
    ],
    [
      {
        difference: {
          kind: 'criterion',
          title: 'learning-family',
          criterion: 'F2',
          field: 'method',
          ours: 'materials',
          theirs: 'report',
        },
      },
      'Criteria!F3',
      'report',
    ],
    [
      {
        difference: {
          kind: 'criterion',
          title: 'learning-family',
          criterion: 'F2',
          field: 'weight',
          ours: '40',
          theirs: '50',
        },
      },
      'Criteria!G3',
      '50',
    ],
  ]);
  // The JSON says the same in codes.
  const [json] = consolidationJson(result, []).files;
  expect(json?.differences).toEqual(findings?.map(({ details }) => Object.values(details)[0]));
  expect(findingText(catalogueOf('en'), findings![0]!).problem).toBe(
    '“Weight” of criterion F1 of the learning family is “50” here and “60” in the city workbook, so nothing is taken from this file.',
  );
});

test.each<[string, Rows, readonly (string | undefined)[]]>([
  ['a criterion less', FAMILY_CRITERIA.slice(0, 2), ['missing']],
  [
    'a criterion more',
    [...FAMILY_CRITERIA, ['Learning family', 'F3', 'Living', 'More', 'Bonus', 'Report', null, 5]],
    ['added'],
  ],
  ['another text', criteria([1, 'Criterion', 'Members read']), ['criterion']],
  ['another dimension', criteria([1, 'Dimension', 'Reading']), ['criterion']],
  ['a floor', criteria([1, 'Floor', 5]), ['criterion']],
  ['another note', criteria([1, 'Note', 'see page 4']), []],
  [
    'the same in another case, width and with blanks',
    criteria([1, 'Code', ' ｆ1'], [1, 'Kind', '评分']),
    [],
  ],
])('%s', (_what, own, kinds) => {
  const result = new City().dryRun([A, B, file('C.xlsx', own)]);
  const found = statusOf('C.xlsx', result)?.findings.flatMap((one) =>
    one.code === 'standard-differs' ? [one.details.difference.kind] : [],
  );
  expect(found).toEqual(kinds);
});

test('id and version count as well', () => {
  const settings = (version: string): Rows => [
    ['Setting', 'Title', 'Value'],
    ['standard.id', null, 'city'],
    ['standard.version', null, version],
  ];
  const [one, two] = ['2025', '2026'].map((version) =>
    file(`${version}.xlsx`, FAMILY_CRITERIA, settings(version)),
  );
  const result = new City().dryRun([two!, one!]);
  // Two that are as frequent: the first by name is the city's.
  expect(result.files.map(({ file: name, status }) => [name, status])).toEqual([
    ['2026.xlsx', 'refused'],
    ['2025.xlsx', 'added'],
  ]);
  expect(statusOf('2026.xlsx', result)?.findings[0]).toMatchObject({
    code: 'standard-differs',
    sheet: 'Settings',
    cell: 'C3',
    value: '2026',
  });
});

test('what differs is led to: the code of a criterion more, the header where one is missing', () => {
  const below: Rows = [['Our criteria'], [], ...FAMILY_CRITERIA.slice(0, 2)];
  const more: Rows[number] = [
    'Learning family',
    'F3',
    'Living',
    'More',
    'Bonus',
    'Report',
    null,
    5,
  ];
  const result = new City().dryRun([A, B, file('C.xlsx', [...below, more])]);
  const found = statusOf('C.xlsx', result)?.findings.filter(
    ({ code }) => code === 'standard-differs',
  );
  expect(found?.map(({ cell, value }) => [cell, value])).toEqual([
    ['B3', ''],
    ['B5', 'F3'],
  ]);
});

test('the city’s own standard counts, however many files have another', async () => {
  const city = new City();
  await city.take([A]);
  const changed = criteria([1, 'Maximum', 20]);
  const result = city.dryRun([file('C.xlsx', changed), file('D.xlsx', changed)]);
  expect(result.files.map(({ status }) => status)).toEqual(['refused', 'refused']);
});

test('a file that is refused keeps what it brought before', async () => {
  const city = new City();
  await city.take([A, B]);
  expect(await city.take([file('B.xlsx', criteria([1, 'Weight', 70], [2, 'Weight', 30]))])).toBe(
    false,
  );
  expect(city.column('Sources', 'File')).toEqual(['A.xlsx', 'B.xlsx']);
});

test('the same standard in two languages is the same', () => {
  const result = new City().dryRun([
    offer('en.xlsx', sampleBook('en')),
    offer('zh.xlsx', sampleBook('zh-CN')),
  ]);
  expect(result.files.map(({ status }) => status)).toEqual(['added', 'added']);
});

test('other settings are a warning: those of the city’s workbook count', () => {
  const settings: Rows = [
    ['Setting', 'Title', 'Value'],
    ['total.pass_mark', 'Learning family', 75],
  ];
  const result = new City().dryRun([A, B, file('C.xlsx', FAMILY_CRITERIA, settings)]);
  const [found] = statusOf('C.xlsx', result)!.findings.filter(
    ({ code }) => code === 'settings-differ',
  );
  expect(found).toMatchObject({
    severity: 'warning',
    sheet: 'Settings',
    cell: 'C2',
    value: '75',
    details: { setting: 'total.pass_mark', title: 'learning-family', ours: '80', theirs: '75' },
  });
  expect(statusOf('C.xlsx', result)?.status).toBe('added');
});

test('two files of one name that differ: neither is taken; that are the same: one is', () => {
  const twice = new City().dryRun([A, file('a.XLSX', criteria([1, 'Note', 'other bytes'])), B]);
  expect(twice.files.map(({ status, findings }) => [status, findings.at(-1)?.code])).toEqual([
    ['refused', 'duplicate-file'],
    ['refused', 'duplicate-file'],
    ['added', 'missing-score'],
  ]);
  const same = new City().dryRun([A, { ...A, file: 'A.xlsx' }]);
  expect(same.files.map(({ status, findings }) => [status, findings.at(-1)?.severity])).toEqual([
    ['added', 'notice'],
  ]);
});

test('a workbook of something else is refused', () => {
  const book = {
    sheets: [
      {
        name: 'Invoices',
        visibility: 'visible' as const,
        rows: [],
        merges: [],
        tables: [],
        hasAttachments: false,
      },
    ],
  };
  const result = new City().dryRun([offer('Invoices.xlsx', book), A]);
  expect(result.files[0]).toMatchObject({ status: 'refused', findings: [{ code: 'no-records' }] });
});
