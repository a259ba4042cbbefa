import { inflateEntry, readZip } from '../../src/hosts/file/zip';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { planTemplate } from '../../src/operations/template';
import { SETTING_SPECS } from '../../src/standard/settings';
import type { Language } from '../../src/values/language';
import type { SheetPlan } from '../../src/workbook/plan';
import { AS_OF } from '../test-bed';

const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];
const tableOf = (sheets: readonly SheetPlan[], name: string) =>
  sheets.find(({ table }) => table?.name === name)!.table!;

test.each(LANGUAGES)(
  '%s: an empty template checks without a finding and decides nothing',
  (language) => {
    const snapshot = readWorkbook(newWorkbook(planTemplate(catalogueOf(language))));
    const { checked, evaluation } = evaluateWorkbook(snapshot, { asOf: AS_OF, name: true });
    expect(checked.findings).toEqual([]);
    expect(evaluation.results).toEqual([]);
    expect(checked.input.criteria.length).toBeGreaterThan(40);
  },
);

test('the tables have the contract’s names, the scores one for each title', () => {
  const names = planTemplate(catalogueOf('zh-CN')).sheets.flatMap(({ table }) => table?.name ?? []);
  expect(names).toEqual([
    'Settings',
    'Criteria',
    'Candidates',
    'Scores_community',
    'Scores_family',
    'Scores_building_group',
    'Scores_unit',
    'Inspections',
    'Responses',
    'Holidays',
    'Titles',
    'Reviews',
  ]);
});

test('every setting of the contract is listed with its default', () => {
  const { sheets } = planTemplate(catalogueOf('en'));
  const rows = tableOf(sheets, 'Settings').rows;
  expect(new Set(rows.map(([name]) => name))).toEqual(
    new Set(Object.values(SETTING_SPECS).map(({ name }) => name)),
  );
  // Contract: inspection share 0.3 (learning-community), 0 (others); advanced unit required (learning-community), off (others)
  const valuesOf = (name: string) =>
    rows.filter((row) => row[0] === name).map(([, title, value]) => [title, value]);
  expect(valuesOf('total.inspection_share')).toEqual([
    [undefined, 0],
    ['Learning community', 0.3],
  ]);
  expect(valuesOf('prerequisite.advanced_unit')).toEqual([
    [undefined, 'off'],
    ['Learning community', 'required'],
  ]);
  expect(valuesOf('evaluation.year')).toEqual([[undefined, undefined]]);
});

test.each(LANGUAGES)(
  '%s: each criterion’s column says its text and takes its range, words included',
  (language) => {
    const { sheets } = planTemplate(catalogueOf(language));
    const columns = tableOf(sheets, 'Scores_community').columns;
    const a1 = columns.find(({ header }) => header === 'A1')!;
    expect(a1.validation?.rule).toMatchObject({ kind: 'custom' });
    expect(a1.validation?.rule?.kind === 'custom' && a1.validation.rule.formula).toContain(
      '{cell}<=10',
    );
    expect(a1.validation?.prompt?.text.length).toBeGreaterThan(20);
    expect(columns.find(({ header }) => header === 'V1')!.validation?.rule).toEqual({
      kind: 'list',
      choices: language === 'en' ? ['Yes', 'No'] : ['是', '否'],
    });
    expect(columns.some(({ header }) => header === 'B3')).toBe(false);
    expect(
      tableOf(sheets, 'Responses').columns.find(({ header }) => header === 'B3')!.validation?.rule,
    ).toEqual({ kind: 'decimal', minimum: 1, maximum: 5 });
    expect(
      tableOf(sheets, 'Inspections').columns.find(({ header }) => /0-100/.test(header))!.validation
        ?.rule,
    ).toEqual({ kind: 'decimal', minimum: 0, maximum: 100 });
  },
);

test('headers are protected without a password, and bodies are not', () => {
  const bytes = newWorkbook(planTemplate(catalogueOf('en')));
  const parts = [...readZip(bytes).values()].map(
    (entry) => [entry.name, new TextDecoder().decode(inflateEntry(entry))] as const,
  );
  const scores = parts.find(
    ([name, text]) => name.startsWith('xl/worksheets/') && text.includes('Scores community'),
  )![1];
  expect(scores).toMatch(/<sheetProtection sheet="1"/);
  expect(scores).not.toMatch(/password|hashValue/);
  const styles = parts.find(([name]) => name === 'xl/styles.xml')![1];
  const unlocked = [
    ...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs),
  ].map(([xf]) => xf.includes('locked="0"'));
  const styleOf = (cell: string) =>
    Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(scores)![1]);
  expect([unlocked[styleOf('A4')], unlocked[styleOf('A5')], unlocked[styleOf('C1504')]]).toEqual([
    false,
    true,
    true,
  ]);
});

test('the instructions are a sheet of text in the workbook’s language', () => {
  for (const language of LANGUAGES) {
    const [first] = planTemplate(catalogueOf(language)).sheets;
    expect(first?.table).toBeUndefined();
    expect(first?.heading.length).toBeGreaterThan(15);
    const text = first!.heading
      .flat()
      .map(({ value }) => String(value))
      .join('');
    expect(/[\u4e00-\u9fff]/.test(text)).toBe(language === 'zh-CN');
  }
});
