import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { patchWorkbook } from '../../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import type { WritePlan } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/snapshot';
import { relationshipsXml, TRANSITIONAL } from './make-xlsx';
import { anyPlan, column, planOf, sheet, table } from './patch-plans';
import { richWorkbook } from './rich-workbooks';

/** What other programs' libraries find in what is written here. */
const PLAN: WritePlan = {
  ...planOf(
    sheet('评估结果', {
      heading: [[{ value: 'Results', style: 'title' }], []],
      freeze: { rows: 3, columns: 1 },
      protectHeaders: true,
      table: table('Results', {
        columns: [
          column('Candidate', { validation: { rule: { kind: 'list', choices: ['yes', 'no'] } } }),
          column('Total', { format: { kind: 'number', decimals: 2 } }),
          column('Named on', { format: { kind: 'date' } }),
          column('Live'),
          column('Link'),
        ],
        rows: [
          [
            '=C001',
            80.5,
            45413,
            { kind: 'formula', formula: 'B4*2', value: 161 },
            { kind: 'link', text: 'there', sheet: '评估结果', cell: 'A1' },
          ],
          [
            '阳光\n社区 ',
            -1e-7,
            undefined,
            { kind: 'formula', formula: 'T("x")', value: 'x' },
            true,
          ],
        ],
        blankRows: 2,
      }),
    }),
  ),
  names: [{ name: 'Whole_2', refersTo: "'评估结果'!$A$3:$E$7" }],
};

/** exceljs knows no absolute targets. */
const FOR_EXCELJS = {
  'xl/worksheets/_rels/sheet2.xml.rels': relationshipsXml(
    `<Relationship Id="rId1" Type="${TRANSITIONAL.relationships}/table" Target="../tables/table3.xml"/>`,
  ),
};

describe.each([
  ['a new workbook', newWorkbook(PLAN), 1],
  ['a patched one', patchWorkbook(richWorkbook(FOR_EXCELJS), PLAN), 5],
])('%s', (_, bytes, position) => {
  test('as SheetJS reads it', () => {
    const book = read(bytes, { dense: true, cellDates: true, UTC: true, WTF: true });
    expect(book.SheetNames).toHaveLength(position);
    const found = book.Sheets['评估结果']!;
    const rows = found['!data']!;
    const values = (row: number) => Array.from({ length: 5 }, (__, at) => rows[row]?.[at]?.v);
    expect(values(0)[0]).toBe('Results');
    expect(values(2)).toEqual(['Candidate', 'Total', 'Named on', 'Live', 'Link']);
    expect(values(3)).toEqual(['=C001', 80.5, new Date(Date.UTC(2024, 4, 1)), 161, 'there']);
    expect(values(4)).toEqual(['阳光\n社区 ', -1e-7, undefined, 'x', true]);
    expect([rows[3]![3]!.f, rows[4]![3]!.f]).toEqual(['B4*2', 'T("x")']);
    expect(rows[3]![4]!.l).toMatchObject({ Target: "#'评估结果'!A1" });
    const names = book.Workbook!.Names!.map(({ Name, Ref, Sheet }) => [Name, Ref, Sheet]);
    expect(names).toContainEqual(['Whole_2', "'评估结果'!$A$3:$E$7", undefined]);
    expect(names).toContainEqual(['_xlnm.Print_Titles', "'评估结果'!$3:$3", position - 1]);
  });

  test('as exceljs reads it', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const found = book.getWorksheet('评估结果')!;
    expect(found.getCell('A4').value).toBe('=C001');
    expect(found.getCell('C4').value).toEqual(new Date(Date.UTC(2024, 4, 1)));
    expect(found.getCell('D4').value).toMatchObject({ formula: 'B4*2', result: 161 });
    expect(found.getCell('B4').numFmt).toBe('0.00');
    expect(found.getCell('C4').numFmt).toBe('yyyy-mm-dd');
    expect(found.getCell('A6').numFmt).toBe('@');
    expect(found.getCell('A4').protection).toMatchObject({ locked: false });
    expect(found.getCell('A3').font.bold).toBe(true);
    expect(found.getCell('A7').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"yes,no"'],
    });
    expect(found.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 });
    expect(found.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(Object.keys(found.getTables() as unknown as object)).toHaveLength(1);
  });
});

test('whatever a plan holds reads back as it was', () => {
  const expected = (content: unknown, isDate: boolean): CellValue => {
    if (content === '' || content === undefined) return undefined;
    if (typeof content === 'number') {
      return isDate && content >= 0 ? { kind: 'date', serial: content } : content;
    }
    if (typeof content !== 'object') return content as CellValue;
    const { kind, text, value } = content as Record<string, CellValue | string>;
    return kind === 'link' ? expected(text, false) : expected(value, isDate);
  };
  const readable = (text: string) => !/[\ud800-\udfff\r]/.test(text);
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { sheets } = readWorkbook(newWorkbook(plan));
      plan.sheets.forEach(({ table: planned, heading }, index) => {
        if (!planned) return;
        const { rows, tables } = sheets[index]!;
        expect(tables[0]!.name).toBe(planned.name);
        planned.rows.forEach((contents, at) => {
          const row = rows.find(({ row: number }) => number === heading.length + 2 + at);
          contents.forEach((content, column) => {
            const isDate = planned.columns[column]!.format.kind === 'date';
            const value = expected(content, isDate);
            if (typeof value === 'string' && !readable(value)) return;
            if (typeof value === 'number' && isDate) return;
            const found = row?.cells[column];
            // Formula text is "" where its value is blank; a minus zero is a zero.
            expect(found === 0 ? 0 : found).toEqual(value === 0 ? 0 : value);
          });
        });
      });
    }),
    { numRuns: 150 },
  );
});
