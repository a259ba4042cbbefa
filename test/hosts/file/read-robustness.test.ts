import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import type { CellValue, RowSnapshot } from '../../../src/workbook/snapshot';
import { makeXlsx, refusal, sheetData, xlsxParts, zipParts } from './make-xlsx';

/** The rows as a plain grid, as far down and right as they go. */
function grid(rows: readonly RowSnapshot[]): CellValue[][] {
  const lines: CellValue[][] = [];
  for (const { row, cells } of rows) {
    while (lines.length < row) lines.push([]);
    lines[row - 1] = [...cells];
  }
  return lines;
}

/** What a grid should read as: no blanks at the ends, no empty text. */
function expected(lines: readonly (readonly CellValue[])[]): CellValue[][] {
  const trimmed = lines.map((line) => {
    const cells = line.map((value) => (value === '' ? undefined : value));
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    return cells;
  });
  while (trimmed.length > 0 && trimmed.at(-1)?.length === 0) trimmed.pop();
  return trimmed;
}

const number = fc.oneof(
  fc.integer(),
  // A file has no negative zero: it is written as 0.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
);
// Not `_x000D_`: @e965/xlsx writes it without escaping it, so that it means a carriage return.
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[学习社区家庭楼组 ]{0,8}$/),
  fc.constantFrom('007', '=A1', '&amp;', '<a>', ']]>', ' a ', 'a\nb', '\t', '__proto__', '😀'),
);
const lines = fc.array(
  fc.array(fc.option(fc.oneof(number, text, fc.boolean()), { nil: undefined }), { maxLength: 6 }),
  { maxLength: 6 },
);

describe('what another program writes', () => {
  it.each([true, false])('reads back equal: @e965/xlsx, shared strings %s', (bookSST) => {
    fc.assert(
      fc.property(lines, (cells) => {
        const book = XLSX.utils.book_new();
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells as unknown[][]), '评分');
        const file = XLSX.write(book, { type: 'array', bookSST, compression: true }) as ArrayBuffer;
        const [sheet] = readWorkbook(new Uint8Array(file)).sheets;
        expect(sheet!.name).toBe('评分');
        expect(grid(sheet!.rows)).toEqual(expected(cells));
      }),
      { numRuns: 150 },
    );
  });

  it('reads back equal: exceljs, with dates, a table, merged cells, hidden rows and sheets', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Results', { state: 'hidden' });
    sheet.addTable({
      name: 'Results',
      ref: 'B2',
      headerRow: true,
      totalsRow: true,
      columns: [
        { name: '姓名', totalsRowLabel: '合计' },
        { name: 'Total', totalsRowFunction: 'sum' },
      ],
      rows: [
        ['阳光社区', 85.5],
        ['和平社区', 90],
      ],
    });
    sheet.getCell('E1').value = new Date(Date.UTC(2023, 4, 1));
    sheet.getCell('E2').value = { richText: [{ text: 'a', font: { bold: true } }, { text: 'b' }] };
    sheet.getCell('E3').value = { formula: '1+1', result: 2 };
    sheet.getCell('E4').value = { error: '#N/A' };
    sheet.getRow(4).hidden = true;
    sheet.mergeCells('G1:H2');
    const [read] = readWorkbook(new Uint8Array(await book.xlsx.writeBuffer())).sheets;
    expect(read!.visibility).toBe('hidden');
    expect(read!.tables).toEqual([
      {
        name: 'Results',
        range: { firstRow: 2, firstColumn: 2, lastRow: 5, lastColumn: 3 },
        hasHeaderRow: true,
        hasTotalsRow: true,
      },
    ]);
    expect(read!.merges).toEqual([{ firstRow: 1, firstColumn: 7, lastRow: 2, lastColumn: 8 }]);
    expect(read!.rows.map(({ hidden }) => hidden)).toEqual([false, false, false, true, false]);
    const cells = grid(read!.rows);
    // 2023-05-01 is serial 45047.
    expect(cells[0]![4]).toEqual({ kind: 'date', serial: 45047 });
    expect(cells[1]).toEqual([undefined, '姓名', 'Total', undefined, 'ab']);
    expect(cells[2]).toEqual([undefined, '阳光社区', 85.5, undefined, 2]);
    expect(cells[3]![4]).toEqual({ kind: 'error', code: '#N/A' });
  });
});

describe('a broken file', () => {
  const WORKBOOK = {
    sheets: [
      {
        xml:
          sheetData(
            '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1+1</f><v>45000.5</v></c></row>' +
              '<row><c t="inlineStr"><is><r><t>a&amp;b</t></r></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>',
          ) + '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>',
      },
    ],
    strings:
      '<si><t xml:space="preserve"> 学习_x000D_ </t></si><si><r><t>x</t></r><rPh><t>y</t></rPh></si>',
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
  };
  const FILE = makeXlsx(WORKBOOK);
  const change = (length: number) =>
    fc.array(
      fc.record({ at: fc.nat({ max: length - 1 }), byte: fc.integer({ min: 0, max: 255 }) }),
      { minLength: 1, maxLength: 4 },
    );

  it('gives a snapshot or says why not, whichever bytes of the zip change', () => {
    fc.assert(
      fc.property(
        change(FILE.length),
        fc.option(fc.nat({ max: FILE.length })),
        (changes, length) => {
          const broken = FILE.slice(0, length ?? undefined);
          for (const { at, byte } of changes) if (at < broken.length) broken[at] = byte;
          // Anything but an UnreadableFileError is let through, and fails.
          expect([undefined, expect.any(String)]).toContainEqual(refusal(broken));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  const parts = xlsxParts(WORKBOOK);
  it.each(Object.keys(parts))(
    'gives a snapshot or says why not, whichever bytes of %s change',
    (name) => {
      const part = new TextEncoder().encode(parts[name] as string);
      const markup = fc.constantFrom(
        ...Array.from('<>/="\'& !-?[]x1', (letter) => letter.charCodeAt(0)),
      );
      fc.assert(
        fc.property(
          fc.array(
            fc.tuple(fc.nat({ max: part.length - 1 }), fc.oneof(markup, fc.nat({ max: 255 }))),
            {
              minLength: 1,
              maxLength: 3,
            },
          ),
          fc.option(fc.nat({ max: part.length })),
          (changes, length) => {
            const broken = part.slice(0, length ?? undefined);
            for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
            expect([
              undefined,
              'damaged',
              'not-a-workbook',
              'binary-format',
              'too-large',
            ]).toContain(refusal(zipParts({ ...parts, [name]: broken })));
          },
        ),
        { numRuns: 400 },
      );
    },
  );
});
