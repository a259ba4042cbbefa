import { openLiveFile, type LiveFileHost } from '../../../src/hosts/file/live-file';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import type { ValidationRule } from '../../../src/workbook/plan';
import { loadEngine } from './engine';
import { makeXlsx, sheetData } from './make-xlsx';
import { column, planOf, sheet, table } from './patch-plans';

/** A workbook whose column A, from row 3 on, has the rule; B3 and B4 hold "North" and 7. */
const open = (rule: ValidationRule): LiveFileHost =>
  openLiveFile(
    newWorkbook(
      planOf(
        sheet('Scores', {
          table: table('Scores', {
            columns: [
              column('A', { validation: { rule } }),
              column('B', { format: { kind: 'general' } }),
            ],
            rows: [
              [undefined, 'North'],
              [undefined, 7],
            ],
          }),
        }),
      ),
    ),
    'North.xlsx',
    { loadEngine },
  );

const allowed = async (
  rule: ValidationRule,
  texts: readonly string[],
): Promise<readonly boolean[]> => {
  const live = open(rule);
  return Promise.all(texts.map((text) => live.allows({ sheet: 'Scores', cell: 'A3', text })));
};

describe('what a cell lets be typed', () => {
  test.each<[string, ValidationRule, Readonly<Record<string, boolean>>]>([
    [
      'a list',
      { kind: 'list', choices: ['yes', 'no', '1'] },
      { yes: true, Yes: false, '1': true, maybe: false, '': true },
    ],
    [
      'a list from cells',
      { kind: 'list-from', formula: "'Scores'!$B$3:$B$9" },
      { North: true, north: true, '7': true, South: false },
    ],
    [
      'a list from somewhere else',
      { kind: 'list-from', formula: 'OFFSET($B$3,0,0,2,1)' },
      { anything: true },
    ],
    [
      'a decimal',
      { kind: 'decimal', minimum: 0, maximum: 10 },
      { '10': true, '10.1': false, '-1': false, ten: false, "'5": false, '=A9': true },
    ],
    [
      'a whole number',
      { kind: 'whole', minimum: 1, maximum: 5 },
      { '5': true, '4.5': false, '6': false },
    ],
    [
      'a date',
      // 2026-05-01 (oracles.md)
      { kind: 'date', firstSerial: 46143 },
      { '2026-05-01': true, '2026-04-30': false, text: false },
    ],
    [
      'a formula of the cell alone',
      { kind: 'custom', formula: 'OR(AND(ISNUMBER({cell}),{cell}>=0,{cell}<=10),{cell}="N/A")' },
      { '10': true, '11': false, 'N/A': true, none: false },
    ],
    [
      'a formula of other cells',
      { kind: 'custom', formula: '{cell}<=$B$4' },
      { '7': true, '7.5': false },
    ],
    [
      'a formula that the engine does not know',
      { kind: 'custom', formula: 'AGGREGATE(9,6,{cell})>5' },
      { '1': true },
    ],
  ])('%s', async (_, rule, expected) => {
    expect(await allowed(rule, Object.keys(expected))).toEqual(Object.values(expected));
  });

  test('everything, where there is no rule, or no engine to tell', async () => {
    const live = openLiveFile(
      newWorkbook(
        planOf(
          sheet('Scores', {
            table: table('Scores', {
              columns: [
                column('A', { validation: { rule: { kind: 'custom', formula: 'FALSE' } } }),
              ],
              rows: [[undefined]],
            }),
          }),
        ),
      ),
      'North.xlsx',
      { loadEngine: () => Promise.reject(new Error('no network')) },
    );
    expect(await live.allows({ sheet: 'Scores', cell: 'A3', text: 'x' })).toBe(true);
    expect(await live.allows({ sheet: 'Scores', cell: 'D9', text: 'x' })).toBe(true);
  });
});

describe('what a cell offers', () => {
  const place = { sheet: 'Scores', cell: 'A3' };

  test('the choices of its list', () => {
    expect(open({ kind: 'list', choices: ['yes', 'no'] }).choices(place)).toEqual(['yes', 'no']);
  });

  test('what stands in the cells of its list, as it is typed', () => {
    const live = open({ kind: 'list-from', formula: "'Scores'!$B$3:$B$9" });
    expect(live.choices(place)).toEqual(['North', '7']);
    live.type([{ sheet: 'Scores', cell: 'B5', text: 'South' }]);
    expect(live.choices(place)).toEqual(['North', '7', 'South']);
  });

  test('what a name of the workbook means, also from the extension of newer files', () => {
    const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
    const live = openLiveFile(
      makeXlsx({
        sheets: [
          {
            name: 'A',
            xml:
              sheetData('') +
              `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
              '<x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>places</xm:f></x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
          },
          {
            name: "B's",
            xml: sheetData('<row r="1"><c r="A1" t="str"><v>North</v></c></row>'),
          },
        ],
        parts: {},
        workbookPr:
          "<definedNames><definedName name=\"places\">'B''s'!$A$1:$A$3</definedName></definedNames>",
      }),
      'North.xlsx',
    );
    expect(live.choices({ sheet: 'A', cell: 'A5' })).toEqual(['North']);
  });

  test('nothing, where it takes anything', () => {
    const live = open({ kind: 'decimal', minimum: 0, maximum: 1 });
    expect(live.choices(place)).toEqual([]);
    expect(live.choices({ sheet: 'Scores', cell: 'D9' })).toEqual([]);
  });
});
