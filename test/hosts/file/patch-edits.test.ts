import { read as sheetjs } from '@e965/xlsx';
import fc from 'fast-check';
import { patchWorkbook } from '../../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { parseXml } from '../../../src/hosts/file/xml';
import { cellAddress } from '../../../src/workbook/address';
import type { EditPlan, WritePlan } from '../../../src/workbook/plan';
import { sheetData, TRANSITIONAL, type SheetParts } from './make-xlsx';
import { allNamed, checkPackage, partsOf, partText } from './patch-check-package';
import { planOf } from './patch-plans';
import { plainWorkbook, richWorkbook } from './rich-workbooks';

const RICH = richWorkbook();
const SHEET = 'xl/worksheets/sheet1.xml';

const editing = (...edits: readonly EditPlan[]): WritePlan => ({ ...planOf(), edits });

const edited = (bytes: Uint8Array, ...edits: readonly EditPlan[]): Uint8Array => {
  const after = patchWorkbook(bytes, editing(...edits));
  expect(checkPackage(after)).toEqual([]);
  return after;
};

const DATA = 'Data & notes';
const at = (cell: string, content: EditPlan['content'], sheet = 'Sheet1'): EditPlan => ({
  sheet,
  cell,
  content,
});

/** A workbook whose only sheet holds these rows. */
const bookOf = (rows: string, more: Partial<SheetParts> = {}): Uint8Array =>
  plainWorkbook({ sheets: [{ xml: sheetData(rows), ...more }] });

/** The section of cell formats with these number formats. */
const xfs = (...formats: readonly number[]): string =>
  `<cellXfs count="${formats.length}">${formats
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`)
    .join('')}</cellXfs>`;

const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] =>
  [...partsOf(before)]
    .filter(([name, content]) => Buffer.compare(content, partsOf(after).get(name)!) !== 0)
    .map(([name]) => name)
    .sort();

describe('an edited cell', () => {
  test('keeps its style, and every other byte stays', () => {
    const after = edited(RICH, at('B1', 0.75, 'data & NOTES'));
    expect(partText(after, SHEET)).toBe(partText(RICH, SHEET).replace('<v>0.5</v>', '<v>0.75</v>'));
    // The workbook part asks for a calculation, since B3 counts the cell.
    expect(changedParts(RICH, after)).toEqual(['xl/workbook.xml', SHEET]);
    expect(partText(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('that is cleared keeps its style too', () => {
    const after = edited(RICH, at('B1', undefined, DATA), at('A1', '', DATA));
    expect(partText(after, SHEET)).toContain('<row r="1"><c r="A1"/><c r="B1" s="1"/></row>');
  });

  test('that was not there and stays blank leaves the sheet as it is', () => {
    expect(changedParts(RICH, edited(RICH, at('Z99', undefined, DATA)))).toEqual([
      'xl/workbook.xml',
    ]);
  });

  test('takes a number format that the plan gives, and keeps font, fill and the rest', () => {
    const after = edited(
      RICH,
      { ...at('B1', 45413, DATA), format: { kind: 'date' } },
      { ...at('B2', 'x', DATA), format: { kind: 'text' } },
    );
    const xf = (cell: string) => {
      const sheet = parseXml(partText(after, SHEET));
      const found = allNamed(sheet, 'c').find(({ attributes }) => attributes.get('r') === cell)!;
      const styles = parseXml(partText(after, 'xl/styles.xml'));
      const xfs = styles.children.find(({ name }) => name === 'cellXfs')!.children;
      return xfs[Number(found.attributes.get('s'))]!.attributes;
    };
    expect(xf('B1').get('fontId')).toBe('1');
    expect(partText(after, 'xl/styles.xml')).toContain(
      `<numFmt numFmtId="${xf('B1').get('numFmtId')}" formatCode="yyyy-mm-dd"/>`,
    );
    expect(xf('B2').get('numFmtId')).toBe('49');
  });

  test('takes text that looks like a formula for text, and only while it holds it', () => {
    const text = edited(RICH, at('B2', '=1+1', DATA));
    expect(partText(text, 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(sheetjs(text, { cellFormula: true }).Sheets[DATA]!['B2']).toMatchObject({
      t: 's',
      v: '=1+1',
    });
    const number = edited(text, at('B2', 2, DATA));
    expect(partText(number, SHEET)).toContain('<c r="B2"><v>2</v></c>');
  });

  test('inherits the style of its row, or else of its column', () => {
    const rows = '<row r="2" s="2" customFormat="1"><c r="B2"><v>1</v></c></row><row r="3" s="2"/>';
    const book = plainWorkbook({
      sheets: [
        { xml: `<cols><col min="3" max="5" width="9" style="1"/></cols>${sheetData(rows)}` },
      ],
      styles: xfs(0, 10, 9),
    });
    const after = edited(book, at('C2', 1), at('D3', 2), at('A3', 3), at('E9', 4));
    expect(partText(after, SHEET)).toContain(
      '<row r="2" s="2" customFormat="1"><c r="B2"><v>1</v></c><c r="C2" s="2"><v>1</v></c></row>' +
        '<row r="3" s="2"><c r="A3"><v>3</v></c><c r="D3" s="1"><v>2</v></c></row>' +
        '<row r="9"><c r="E9" s="1"><v>4</v></c></row>',
    );
  });

  test('goes where it belongs among rows and cells, and spans and dimension grow', () => {
    const rows =
      '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="5"/>';
    const book = plainWorkbook({
      sheets: [{ xml: `<dimension ref="B2:C2"/>${sheetData(rows)}` }],
    });
    const after = edited(book, at('D2', 4), at('A1', 0), at('A5', 5), at('A3', 3), at('F7', 7));
    const text = partText(after, SHEET);
    expect(text).toContain('<dimension ref="A1:F7"/>');
    expect(text).toContain(
      '<row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2"><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>' +
        '<row r="7"><c r="F7"><v>7</v></c></row>',
    );
    const between = edited(book, at('C2', 9));
    expect(partText(between, SHEET)).toContain('spans="2:3"');
  });

  test('among cells without addresses leaves the others where they are', () => {
    const book = bookOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    const after = edited(book, at('A1', undefined), at('C1', 5));
    expect(readWorkbook(after).sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      [undefined, 2, 5],
      [3],
    ]);
  });

  test('that stands there twice, or whose row does, holds what was written', () => {
    const book = bookOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>',
    );
    const after = patchWorkbook(book, editing(at('A1', undefined), at('B1', 4), at('C1', 5)));
    expect(readWorkbook(after).sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      [undefined, 4, 5],
    ]);
  });

  test('holds dates of the 1904 system as such', () => {
    const book = plainWorkbook({
      sheets: [{ xml: sheetData('<row r="1"><c r="A1" s="1"><v>0</v></c></row>') }],
      styles: xfs(0, 14),
      workbookPr: '<workbookPr date1904="1"/>',
    });
    // Serials of the 1904 system are 1462 less (oracles.md): 43951 = 45413 - 1462.
    const after = edited(book, at('A1', 45413), at('B1', { kind: 'date', serial: 45413 }));
    expect([...partText(after, SHEET).matchAll(/<v>43951<\/v>/g)]).toHaveLength(2);
    const [row] = readWorkbook(after).sheets[0]!.rows;
    expect(row!.cells).toEqual([
      { kind: 'date', serial: 45413 },
      { kind: 'date', serial: 45413 },
    ]);
  });

  test('in a part with prefixes has one too', () => {
    const xml = `<x:worksheet xmlns:x="${TRANSITIONAL.main}"><x:sheetData/></x:worksheet>`;
    const after = edited(plainWorkbook({ sheets: [{ xml }] }), at('B2', 'text'));
    expect(readWorkbook(after).sheets[0]!.rows).toEqual([
      { row: 2, hidden: false, cells: [undefined, 'text'] },
    ]);
  });

  test('inside of a merged area must be its first', () => {
    const book = bookOf('', {
      xml: `${sheetData('')}<mergeCells><mergeCell ref="B2:C3"/></mergeCells>`,
    });
    expect(() => patchWorkbook(book, editing(at('C3', 1)))).toThrow(RangeError);
    expect(partText(edited(book, at('B2', 1)), SHEET)).toContain('<c r="B2"><v>1</v></c>');
  });

  test('has room for what a person would never name', () => {
    expect(() => patchWorkbook(RICH, editing(at('B1', NaN, DATA)))).toThrow(RangeError);
    expect(() => patchWorkbook(RICH, editing(at('A1', 1, 'Chart')))).toThrow(
      expect.objectContaining({ reason: 'sheet-missing' }),
    );
  });
});

describe('formulas', () => {
  const SHARED =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';

  test('whose text other cells share leave it to them', () => {
    const after = edited(bookOf(SHARED), at('B1', 7));
    expect(partText(after, SHEET)).toContain(
      '<c r="B1"><v>7</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A2*$A$1&amp;&quot;A1&quot;</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f>A3*$A$1&amp;&quot;A1&quot;</f><v>3</v></c></row>',
    );
    const { Sheets } = sheetjs(after, { cellFormula: true });
    expect(Sheets['Sheet1']!['B3']).toMatchObject({ f: 'A3*$A$1&"A1"' });
  });

  test('that share the text of another go alone', () => {
    const after = edited(bookOf(SHARED), at('B2', 7));
    expect(partText(after, SHEET)).toContain('<c r="B2"><v>7</v></c>');
    expect(partText(after, SHEET)).toContain('si="0">A1*');
    expect(partText(after, SHEET)).toContain('<c r="B3"><f t="shared" si="0"/><v>3</v></c>');
  });

  test('that go together need no text', () => {
    const after = edited(bookOf(SHARED), at('B1', 7), at('B2', 8));
    expect([...partText(after, SHEET).matchAll(/<f[ >]/g)]).toHaveLength(1);
  });

  test('that fill an area change all together or not at all', () => {
    const array =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><f t="array" ref="A3">SUM(B1:B2*2)</f><v>6</v></c></row>';
    for (const cell of ['A1', 'A2']) {
      expect(() => patchWorkbook(bookOf(array), editing(at(cell, 1)))).toThrow(
        expect.objectContaining({ reason: 'part-of-array', sheet: 'Sheet1', cell }),
      );
    }
    const after = edited(bookOf(array), at('A2', 1), at('A1', 2), at('A3', 3));
    expect(partText(after, SHEET)).not.toContain('<f');
  });

  test('that go take the calculation chain along; others leave it', () => {
    expect(partsOf(edited(RICH, at('B4', 1, DATA))).has('xl/calcChain.xml')).toBe(false);
    expect(partsOf(edited(RICH, at('B2', 1, DATA))).has('xl/calcChain.xml')).toBe(true);
    const formula = { kind: 'formula', formula: 'B1<1', value: undefined } as const;
    const added = edited(RICH, at('D9', formula, DATA));
    expect(partsOf(added).has('xl/calcChain.xml')).toBe(false);
    expect(partText(added, SHEET)).toContain('<c r="D9"><f>B1&lt;1</f></c>');
  });

  test('ask for a calculation where no chain tells of them', () => {
    const after = edited(bookOf(SHARED), at('A2', 5));
    expect(partText(after, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
    const plain = edited(bookOf('<row r="1"/>'), at('A2', 5));
    expect(partText(plain, 'xl/workbook.xml')).not.toContain('calcPr');
  });
});

describe('the header of a table', () => {
  const TABLE = 'xl/tables/table3.xml';

  test('is the name of its column, whatever is typed', () => {
    const after = edited(
      RICH,
      at('A3', 'Candidate', 'Register'),
      at('B3', 2026, 'Register'),
      at('C3', undefined, 'Register'),
    );
    // "Candidate" was still taken when A3 got its name.
    expect(partText(after, TABLE)).toBe(
      partText(RICH, TABLE)
        .replace('name="Candidate"', 'name="2026"')
        .replace('name="Title no."', 'name="Candidate 2"')
        .replace('name="Named on"', 'name="Column3"'),
    );
    const [row] = readWorkbook(after).sheets[1]!.rows;
    expect(row!.cells).toEqual(['Candidate 2', '2026', 'Column3']);
  });

  test('is renamed in every formula that names it', () => {
    const parts = {
      'xl/worksheets/sheet7.xml': `<worksheet xmlns="${TRANSITIONAL.main}"><sheetData><row r="1"><c r="A1"><f>COUNTA(titles[candidate])&amp;"Titles[Candidate]"&amp;Titles[[#This Row],[Candidate]:[Named on]]&amp;XTitles[Candidate]</f><v>1</v></c></row></sheetData></worksheet>`,
      'xl/workbook.xml': partText(RICH, 'xl/workbook.xml').replace(
        "'Data &amp; notes'!$B$2",
        'Titles[Candidate]',
      ),
    };
    const after = edited(richWorkbook(parts), at('B3', "A[1]'s", 'Register'));
    expect(
      parseXml(partText(after, 'xl/worksheets/sheet7.xml')).children[0]!.children[0]!.children[0]!
        .children[0]!.text,
    ).toBe(
      `COUNTA(titles[A'[1']''s])&"Titles[Candidate]"&Titles[[#This Row],[A'[1']''s]:[Named on]]&XTitles[Candidate]`,
    );
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '<definedName name="limit">Titles[A&apos;[1&apos;]&apos;&apos;s]</definedName>',
    );
  });

  test('stays where it is edited to what it is', () => {
    const after = edited(RICH, at('B3', 'Candidate', 'Register'));
    expect(partText(after, TABLE)).toBe(partText(RICH, TABLE));
  });
});

describe('laws', () => {
  const content = fc.oneof(
    fc.string({ maxLength: 5, unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(undefined),
  );
  const cells = fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 5 }),
      content,
    }),
    { selector: ({ row, column }) => `${row}:${column}` },
  );
  const edits = (list: readonly { row: number; column: number; content: EditPlan['content'] }[]) =>
    list.map(({ row, column, content: value }) => at(cellAddress(row, column), value));
  const grid = (bytes: Uint8Array) => {
    const found = new Map<string, unknown>();
    for (const { row, cells: ofRow } of readWorkbook(bytes).sheets[0]!.rows) {
      ofRow.forEach((value, index) => {
        if (value !== undefined) found.set(cellAddress(row, index + 1), value);
      });
    }
    return found;
  };

  test('what was edited reads back, and nothing else changes', () => {
    fc.assert(
      fc.property(cells, cells, (first, second) => {
        const before = patchWorkbook(bookOf(''), editing(...edits(first)));
        const expected = grid(before);
        for (const { cell, content: value } of edits(second)) {
          if (value === undefined || value === '') expected.delete(cell);
          else expected.set(cell, value);
        }
        const after = edited(before, ...edits(second));
        expect(new Map([...grid(after)].sort())).toEqual(new Map([...expected].sort()));
        // The order of the file, for readers that insist on it.
        const addresses = [...partText(after, SHEET).matchAll(/<c r="([A-Z])(\d)"/g)].map(
          ([, column, row]) => `${row}${column}`,
        );
        expect(addresses).toEqual([...addresses].sort());
      }),
      { numRuns: 100 },
    );
  });
});
