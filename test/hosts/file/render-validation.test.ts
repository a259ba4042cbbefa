import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { parseXml } from '../../../src/hosts/file/xml';
import type { ColumnPlan, Validation, ValidationRule } from '../../../src/workbook/plan';
import { allNamed, checkPackage, partText } from './patch-check-package';
import { column, planOf, sheet, table } from './patch-plans';

const render = (...columns: readonly ColumnPlan[]) => {
  const more = {
    heading: [[]],
    table: table('T', { columns, rows: [['a'], ['b']], blankRows: 3 }),
  };
  const bytes = newWorkbook(planOf(sheet('Sheet', more)));
  expect(checkPackage(bytes)).toEqual([]);
  return {
    sheet: parseXml(partText(bytes, 'xl/worksheets/sheet1.xml')),
    styles: parseXml(partText(bytes, 'xl/styles.xml')),
  };
};

const validation = (one: Validation) => {
  const [found] = allNamed(render(column('A', { validation: one })).sheet, 'dataValidation');
  if (!found) return undefined;
  const formulas = found.children.map(({ text }) => text);
  return { ...Object.fromEntries(found.attributes), formulas };
};

const BODY = { sqref: 'A3:A7', allowBlank: '1' };
const STOP = { errorStyle: 'stop', showErrorMessage: '1' };

test.each<[ValidationRule, object]>([
  [
    { kind: 'list', choices: ['yes', 'no "x"'] },
    { type: 'list', formulas: ['"yes,no ""x"""'] },
  ],
  [
    { kind: 'list-from', formula: "'Criteria'!$B$2:$B$9" },
    { type: 'list', formulas: ["'Criteria'!$B$2:$B$9"] },
  ],
  [
    { kind: 'decimal', minimum: 0, maximum: 99.5 },
    { type: 'decimal', formulas: ['0', '99.5'] },
  ],
  [
    { kind: 'whole', minimum: 1, maximum: 5 },
    { type: 'whole', formulas: ['1', '5'] },
  ],
  [
    { kind: 'date', firstSerial: 36526 },
    { type: 'date', operator: 'greaterThanOrEqual', formulas: ['36526'] },
  ],
  [
    { kind: 'custom', formula: 'OR({cell}="N/A",{cell}<10)' },
    { type: 'custom', formulas: ['OR(A3="N/A",A3<10)'] },
  ],
])('the rule %j covers the body, blank rows and all', (rule, expected) => {
  expect(validation({ rule })).toEqual({ ...BODY, ...STOP, ...expected });
});

test('prompt and error are cut at whole characters where Excel has no room', () => {
  const rule = { kind: 'whole', minimum: 0, maximum: 1 } as const;
  const found = validation({
    rule,
    prompt: { title: 't'.repeat(33), text: '😀'.repeat(200) },
    error: { title: 'e'.repeat(32), text: 'x'.repeat(300) },
  });
  expect(found).toMatchObject({
    showInputMessage: '1',
    promptTitle: `${'t'.repeat(31)}…`,
    prompt: `${'😀'.repeat(127)}…`,
    errorTitle: 'e'.repeat(32),
    error: `${'x'.repeat(224)}…`,
  });
});

test('a prompt without a rule refuses nothing', () => {
  expect(validation({ prompt: { title: 'a', text: 'b\n"c"' } })).toEqual({
    ...BODY,
    showInputMessage: '1',
    promptTitle: 'a',
    prompt: 'b\n"c"',
    formulas: [],
  });
});

test.each<[string, ValidationRule]>([
  ['a list too long', { kind: 'list', choices: Array.from({ length: 52 }, () => 'four') }],
  ['a list of nothing', { kind: 'list', choices: [] }],
  ['a choice with a comma', { kind: 'list', choices: ['a,b'] }],
  ['a formula too long', { kind: 'custom', formula: `LEN({cell})<${'9'.repeat(255)}` }],
])('a rule that Excel cannot hold is left out: %s', (_, rule) => {
  expect(validation({ rule })).toBeUndefined();
  expect(validation({ rule, prompt: { title: 'a', text: 'b' } })).not.toHaveProperty('type');
});

test('a list of 255 characters is held', () => {
  const choices = Array.from({ length: 51 }, () => 'four').concat('x');
  // 51 × 4 + 1 + 51 commas = 256; one less is the most.
  expect(validation({ rule: { kind: 'list', choices } })).toBeUndefined();
  choices[0] = 'tri';
  expect(validation({ rule: { kind: 'list', choices } })).toMatchObject({ type: 'list' });
});

test('a highlight of a text that no formula can hold is left out', () => {
  const highlights = [{ text: 'x'.repeat(256), tone: 'bad' as const }];
  expect(allNamed(render(column('A', { highlights })).sheet, 'conditionalFormatting')).toEqual([]);
});

test('highlights colour the cells of the body whose text is theirs', () => {
  const { sheet: rendered, styles } = render(
    column('A', {
      highlights: [
        { text: 'na"med', tone: 'good' },
        { text: 'not named', tone: 'bad' },
      ],
    }),
    column('B'),
    column('C', { highlights: [{ text: 'incomplete', tone: 'good' }] }),
  );
  const formats = allNamed(rendered, 'conditionalFormatting');
  expect(formats.map(({ attributes }) => attributes.get('sqref'))).toEqual(['A3:A7', 'C3:C7']);
  const rules = allNamed(rendered, 'cfRule');
  expect(rules.map(({ children }) => children[0]!.text)).toEqual([
    '"na""med"',
    '"not named"',
    '"incomplete"',
  ]);
  expect(rules.map(({ attributes }) => attributes.get('dxfId'))).toEqual(['0', '1', '0']);
  expect(rules.map(({ attributes }) => attributes.get('priority'))).toEqual(['1', '2', '3']);
  for (const { attributes } of rules) {
    expect([attributes.get('type'), attributes.get('operator')]).toEqual(['cellIs', 'equal']);
  }
  const grounds = allNamed(styles, 'dxf').map((dxf) =>
    allNamed(dxf, 'bgColor')[0]!.attributes.get('rgb'),
  );
  expect(grounds).toEqual(['FFC6EFCE', 'FFFFC7CE']);
});
