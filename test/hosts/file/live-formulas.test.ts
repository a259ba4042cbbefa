import { read as sheetjs } from '@e965/xlsx';
import { openLiveFile, type LiveFileHost } from '../../../src/hosts/file/live-file';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { NOT_CALCULATED } from '../../../src/workbook/snapshot';
import { loadEngine } from './engine';
import { sheetData } from './make-xlsx';
import { checkPackage, partText } from './patch-check-package';
import { planOf, sheet } from './patch-plans';
import { plainWorkbook } from './rich-workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';

const open = (rows: string): LiveFileHost =>
  openLiveFile(plainWorkbook({ sheets: [{ xml: sheetData(rows) }] }), 'North.xlsx', { loadEngine });

const type = (live: LiveFileHost, inputs: Readonly<Record<string, string>>): void =>
  live.type(Object.entries(inputs).map(([cell, text]) => ({ sheet: 'Sheet1', cell, text })));

const text = (live: LiveFileHost, row: number, column: number): string =>
  live.sheets()[0]!.cell(row, column)?.text ?? '';

/** The file reads as the page shows it, and stays in order. */
const expectSame = async (live: LiveFileHost): Promise<void> => {
  expect(await live.read()).toEqual(readWorkbook(live.bytes()));
  expect(checkPackage(live.bytes())).toEqual([]);
};

const SUM =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+A2</f><v>3</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>B1*2</f><v>6</v></c></row>';

describe('formulas of the file', () => {
  test('keep their values until something changes, then follow it', async () => {
    const live = open(SUM);
    expect([text(live, 1, 2), text(live, 2, 2)]).toEqual(['3', '6']);
    type(live, { A1: '10' });
    await live.settled();
    expect([text(live, 1, 2), text(live, 2, 2)]).toEqual(['12', '24']);
    expect(partText(live.bytes(), SHEET)).toContain('<c r="B2"><f>B1*2</f><v>24</v></c>');
    expect(partText(live.bytes(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    await expectSame(live);
    // With the engine there, at once.
    type(live, { A2: '5' });
    expect(text(live, 2, 2)).toBe('30');
    live.undoStep();
    live.undoStep();
    expect(text(live, 2, 2)).toBe('6');
    live.redoStep();
    expect(text(live, 2, 2)).toBe('24');
  });

  test('that were never worked out are, as soon as the file is open', async () => {
    const live = open('<row r="1"><c r="A1"><f>1/3</f></c></row>');
    expect(text(live, 1, 1)).toBe('=1/3');
    expect((await live.read()).sheets[0]!.rows[0]!.cells).toEqual([1 / 3]);
    expect(live.sheets()[0]!.cell(1, 1)).toMatchObject({ formula: '=1/3', outdated: false });
    await expectSame(live);
  });

  test('give text, booleans, errors and dates as well as numbers', async () => {
    const live = openLiveFile(
      plainWorkbook({
        sheets: [
          {
            xml: sheetData(
              '<row r="1"><c r="A1"><v>0</v></c><c r="B1"><f>A1&amp;"x"</f></c><c r="C1"><f>A1=0</f></c>' +
                '<c r="D1"><f>1/A1</f></c><c r="E1" s="1"><f>DATE(2026,5,1)+A1</f></c><c r="F1"><f>IF(A1=0,"",1)</f></c></row>',
            ),
          },
        ],
        styles:
          '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
          '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>',
      }),
      'North.xlsx',
      { loadEngine },
    );
    await live.settled();
    expect((await live.read()).sheets[0]!.rows[0]!.cells).toEqual([
      0,
      '0x',
      true,
      { kind: 'error', code: '#DIV/0!' },
      { kind: 'date', serial: 46143 },
    ]);
    await expectSame(live);
  });

  test('that are beyond the engine keep the value of the file, for what depends on them too', async () => {
    const live = open(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>AGGREGATE(9,6,A1:A1)</f><v>7</v></c><c r="C1"><f>B1+A1</f><v>8</v></c>' +
        '<c r="D1"><f>SUM([1]Sheet1!A1)</f><v>9</v></c></row>',
    );
    type(live, { A1: '2' });
    await live.settled();
    const view = live.sheets()[0]!;
    expect([1, 2, 3, 4].map((column) => view.cell(1, column)!.text)).toEqual(['2', '7', '9', '9']);
    expect([2, 3, 4].map((column) => view.cell(1, column)!.outdated)).toEqual([true, false, true]);
    expect(partText(live.bytes(), SHEET)).toContain('<f>AGGREGATE(9,6,A1:A1)</f><v>7</v>');
    await expectSame(live);
  });

  test('keep the value of the file where it differs in the last bits alone', async () => {
    // As binary fractions, 0.1 + 0.2 is 0.30000000000000004.
    const live = open('<row r="1"><c r="A1"><f>0.1+0.2+B1</f><v>0.3</v></c></row>');
    type(live, { C1: '1' });
    await live.settled();
    expect(live.sheets()[0]!.cell(1, 1)!.value).toBe(0.3);
    type(live, { B1: '1' });
    expect(live.sheets()[0]!.cell(1, 1)!.value).toBeCloseTo(1.3, 14);
  });

  test('that share their text, and arrays, are worked out in each of their cells', async () => {
    const live = open(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*10</f><v>10</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*3</f><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>20</v></c><c r="C2"><v>6</v></c></row>',
    );
    type(live, { A2: '5' });
    await live.settled();
    expect((await live.read()).sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      [1, 10, 3],
      [5, 50, 15],
    ]);
    await expectSame(live);
    expect(() => type(live, { C2: '1' })).toThrow(
      expect.objectContaining({ reason: 'part-of-array' }),
    );
    // All of it can go, and comes back.
    type(live, { C2: '1', C1: '2', D1: '=C1+C2' });
    expect([text(live, 1, 3), text(live, 1, 4)]).toEqual(['2', '3']);
    await expectSame(live);
    type(live, { C2: '8' });
    expect(text(live, 1, 4)).toBe('10');
    await expectSame(live);
    live.undoStep();
    live.undoStep();
    expect([text(live, 1, 3), text(live, 2, 3)]).toEqual(['3', '15']);
    await expectSame(live);
  });
});

describe('a formula that is typed', () => {
  test('is worked out, here and in the file', async () => {
    const live = open('<row r="1"><c r="A1"><v>80</v></c></row>');
    type(live, { B1: '=A1+5', C1: '=XLOOKUP(80,A1:A1,B1:B1)' });
    await live.settled();
    expect([text(live, 1, 2), text(live, 1, 3)]).toEqual(['85', '85']);
    // Excel takes younger functions only with their mark.
    expect(partText(live.bytes(), SHEET)).toContain(
      '<f>_xlfn.XLOOKUP(80,A1:A1,B1:B1)</f><v>85</v>',
    );
    expect(sheetjs(live.bytes(), { cellFormula: true }).Sheets['Sheet1']!['B1']).toMatchObject({
      f: 'A1+5',
      v: 85,
    });
    expect(live.sheets()[0]!.cell(1, 3)!.input).toBe('=XLOOKUP(80,A1:A1,B1:B1)');
    await expectSame(live);
  });

  test('of a function that nobody knows stays what was typed', async () => {
    const live = open('<row r="1"><c r="A1"><v>80</v></c></row>');
    type(live, { B1: '=NOSUCH(A1)' });
    await live.settled();
    expect(live.sheets()[0]!.cell(1, 2)).toMatchObject({
      text: '=NOSUCH(A1)',
      outdated: true,
      value: { kind: 'error', code: NOT_CALCULATED },
    });
    expect(partText(live.bytes(), SHEET)).toContain('<c r="B1"><f>NOSUCH(A1)</f></c>');
    await expectSame(live);
  });

  test('that is not whole is text', async () => {
    const live = open('');
    type(live, { A1: '=SUM(1', A2: '=', A3: '=1+', A4: '="a' });
    expect((await live.read()).sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['=SUM(1'],
      ['='],
      ['=1+'],
      ['="a'],
    ]);
    await expectSame(live);
  });

  test('reads cells of other sheets, typed ones too', async () => {
    const live = openLiveFile(
      plainWorkbook({
        sheets: [
          { xml: sheetData('') },
          { name: "It's", xml: sheetData('<row r="1"><c r="A1"><v>4</v></c></row>') },
        ],
      }),
      'North.xlsx',
      { loadEngine },
    );
    type(live, { A1: "='It''s'!A1*2" });
    await live.settled();
    expect(text(live, 1, 1)).toBe('8');
    live.type([{ sheet: "It's", cell: 'A1', text: '5' }]);
    expect(text(live, 1, 1)).toBe('10');
  });
});

describe('without the engine', () => {
  test('formulas keep their values, are said to be outdated, and Excel works them out', async () => {
    const live = openLiveFile(plainWorkbook({ sheets: [{ xml: sheetData(SUM) }] }), 'North.xlsx', {
      loadEngine: () => Promise.reject(new Error('no network')),
    });
    type(live, { A1: '10', C1: '=A1' });
    await live.settled();
    const view = live.sheets()[0]!;
    expect([2, 3].map((column) => view.cell(1, column)!.text)).toEqual(['3', '=A1']);
    expect([2, 3].map((column) => view.cell(1, column)!.outdated)).toEqual([true, true]);
    expect(partText(live.bytes(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    await expectSame(live);
  });
});

describe('a write', () => {
  test('is followed by formulas that count what it changed', async () => {
    const live = open(SUM);
    await live.write({
      ...planOf(sheet('Results')),
      edits: [{ sheet: 'Sheet1', cell: 'A2', content: 7 }],
    });
    await live.settled();
    expect(text(live, 1, 2)).toBe('8');
    await live.undo();
    await live.settled();
    expect(text(live, 1, 2)).toBe('3');
    await expectSame(live);
  });
});
