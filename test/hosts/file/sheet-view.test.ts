import exceljs from 'exceljs';
import { openLiveFile } from '../../../src/hosts/file/live-file';
import type { SheetView } from '../../../src/hosts/file/sheet-view';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import {
  makeXlsx,
  relationshipsXml,
  sheetData,
  TRANSITIONAL,
  type WorkbookParts,
} from './make-xlsx';
import { column, planOf, sheet, table } from './patch-plans';

const viewOf = (bytes: Uint8Array): SheetView => openLiveFile(bytes, 'Book.xlsx').sheets()[0]!;
const view = (workbook: WorkbookParts): SheetView => viewOf(makeXlsx(workbook));

/** A sheet whose cells A1, B1, … have the formats 1, 2, … of these styles. */
const styled = (count: number, styles: string, parts: WorkbookParts['parts'] = {}): SheetView => {
  const cells = Array.from({ length: count }, (_, index) => `<c s="${index + 1}"><v>1</v></c>`);
  return view({ sheets: [{ xml: sheetData(`<row>${cells.join('')}</row>`) }], styles, parts });
};

const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

describe('colours', () => {
  const fonts = (...colors: readonly string[]): string =>
    `<fonts><font/>${colors.map((color) => `<font><color ${color}/></font>`).join('')}</fonts>` +
    `<cellXfs>${XF}${colors.map((_, index) => `<xf fontId="${index + 1}"/>`).join('')}</cellXfs>`;
  const colorsOf = (sheetView: SheetView, count: number) =>
    Array.from({ length: count }, (_, index) => sheetView.cell(1, index + 1)!.style.color);

  test('as red, green and blue, with and without opacity', () => {
    const shown = styled(3, fonts('rgb="FF1F4E78"', 'rgb="1f4e78"', 'rgb="nonsense"'));
    expect(colorsOf(shown, 3)).toEqual(['#1f4e78', '#1f4e78', undefined]);
  });

  test('of the palette: the default one, and one that the workbook brings', () => {
    // ECMA-376 part 1, 18.8.27: 2 and 10 are red, 64 is the system's own.
    const indexed = fonts('indexed="2"', 'indexed="10"', 'indexed="64"', 'indexed="999"');
    expect(colorsOf(styled(4, indexed), 4)).toEqual(['#ff0000', '#ff0000', undefined, undefined]);
    const own = `${fonts('indexed="1"')}<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>`;
    expect(colorsOf(styled(1, own), 1)).toEqual(['#abcdef']);
  });

  test('of the theme, light ones first, lighter and darker', () => {
    // Excel shows accent 1 of Office's theme, 80 % lighter and 25 % darker, as #D9E2F3 (or a shade beside) and #2F5496.
    const themed = fonts(
      'theme="0"',
      'theme="1"',
      'theme="3"',
      'theme="4"',
      'theme="4" tint="0.79998168889431442"',
      'theme="4" tint="-0.249977111117893"',
      'theme="1" tint="0.5"',
      'theme="99"',
    );
    const near = (color: string | undefined, expected: string): boolean =>
      [1, 3, 5].every(
        (at) =>
          Math.abs(
            Number.parseInt(color!.slice(at, at + 2), 16) -
              Number.parseInt(expected.slice(at, at + 2), 16),
          ) <= 2,
      );
    const colors = colorsOf(styled(8, themed), 8);
    expect(colors.slice(0, 4)).toEqual(['#ffffff', '#000000', '#44546a', '#4472c4']);
    expect(near(colors[4], '#d9e2f3')).toBe(true);
    expect(near(colors[5], '#2f5496')).toBe(true);
    expect(near(colors[6], '#7f7f7f')).toBe(true);
    expect(colors[7]).toBeUndefined();
  });

  test("of the workbook's own theme", () => {
    const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    const theme =
      `<a:theme xmlns:a="${a}"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>` +
      '<a:lt1><a:srgbClr val="FEFEFE"/></a:lt1><a:accent1><a:srgbClr val="ABCDEF"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const { relationships } = TRANSITIONAL;
    const shown = styled(3, fonts('theme="0"', 'theme="1"', 'theme="4"'), {
      'xl/theme/theme1.xml': theme,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        ['worksheet:worksheets/sheet1.xml', 'styles:styles.xml', 'theme:theme/theme1.xml']
          .map((link) => link.split(':'))
          .map(
            ([type, target], index) =>
              `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
          )
          .join(''),
      ),
    });
    expect(colorsOf(shown, 3)).toEqual(['#fefefe', '#111111', '#abcdef']);
  });
});

describe('the look of a cell', () => {
  test('is what its format says, the same object for the same format', () => {
    const styles =
      '<fonts><font/><font><b/><i val="1"/><strike val="0"/><u val="double"/><sz val="9.5"/></font></fonts>' +
      '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders><border/><border><left style="thin"><color rgb="FFBFBFBF"/></left><end style="thick"/><top style="none"/></border></borders>' +
      `<cellXfs>${XF}<xf fontId="1" fillId="2" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2"/></xf></cellXfs>`;
    const shown = view({
      sheets: [{ xml: sheetData('<row><c s="1"/><c s="1"><v>1</v></c><c><v>2</v></c></row>') }],
      styles,
    });
    const { style } = shown.cell(1, 1)!;
    expect(style).toEqual({
      bold: true,
      italic: true,
      strike: false,
      underline: true,
      fontSize: 9.5,
      color: undefined,
      background: '#ffeb9c',
      align: 'center',
      verticalAlign: 'top',
      wrap: true,
      indent: 2,
      borders: { left: '#bfbfbf', right: '#000000' },
    });
    expect(shown.cell(1, 2)!.style).toBe(style);
    expect(shown.cell(1, 3)!.style).toMatchObject({ bold: false, fontSize: 11, align: 'general' });
    expect(shown.cell(2, 1)).toBeUndefined();
  });

  test('comes from the row or the column where the cell has none', () => {
    const styles = `<fonts><font/><font><b/></font><font><i/></font></fonts><cellXfs>${XF}<xf fontId="1"/><xf fontId="2"/></cellXfs>`;
    const shown = view({
      sheets: [
        {
          xml: `<cols><col min="2" max="2" style="2"/></cols>${sheetData('<row r="3" s="1" customFormat="1"/>')}`,
        },
      ],
      styles,
    });
    expect(shown.cell(9, 2)!.style).toMatchObject({ bold: false, italic: true });
    expect(shown.cell(3, 2)!.style).toMatchObject({ bold: true, italic: false });
    expect(shown.cell(9, 3)).toBeUndefined();
  });

  test('changes with the conditional formats that can be told, the first of them before the others', () => {
    const rule = (type: string, dxf: number, priority: number, more: string, inside = ''): string =>
      `<cfRule type="${type}" dxfId="${dxf}" priority="${priority}" ${more}>${inside}</cfRule>`;
    const f = (formula: string): string => `<formula>${formula}</formula>`;
    const dxf = (color: string, more = ''): string =>
      `<dxf><font>${more}</font><fill><patternFill><bgColor rgb="FF${color}"/></patternFill></fill></dxf>`;
    const shown = view({
      sheets: [
        {
          xml:
            sheetData(
              '<row r="1"><c r="A1" t="str"><v>Named</v></c><c r="B1"><v>80</v></c><c r="C1" t="str"><v>not named</v></c><c r="D1" t="e"><v>#N/A</v></c></row>' +
                '<row r="2"><c r="A2" t="str"><v>named</v></c><c r="B2"><v>50</v></c><c r="C2" t="b"><v>1</v></c></row>',
            ) +
            `<conditionalFormatting sqref="A1:D2">${rule('cellIs', 0, 3, 'operator="equal"', f('"NAMED"'))}${rule('cellIs', 1, 2, 'operator="between"', f('70') + f('90'))}</conditionalFormatting>` +
            `<conditionalFormatting sqref="C1:D1">${rule('containsText', 2, 1, 'text="named" operator="containsText"', f('1'))}${rule('containsErrors', 1, 4, '', f('1'))}</conditionalFormatting>` +
            `<conditionalFormatting sqref="B1 B2">${rule('cellIs', 2, 1, 'operator="lessThan" stopIfTrue="1"', f('60'))}${rule('cellIs', 0, 5, 'operator="lessThan"', f('$Z$1'))}</conditionalFormatting>`,
        },
      ],
      styles: `<fonts><font/></fonts><cellXfs>${XF}</cellXfs><dxfs>${dxf('C6EFCE', '<b/>')}${dxf('FFEB9C')}${dxf('FFC7CE')}</dxfs>`,
    });
    const background = (row: number, col: number) => shown.cell(row, col)?.style.background;
    expect([1, 2, 3, 4].map((col) => background(1, col))).toEqual([
      '#c6efce',
      '#ffeb9c',
      '#ffc7ce',
      '#ffeb9c',
    ]);
    expect([1, 2, 3].map((col) => background(2, col))).toEqual(['#c6efce', '#ffc7ce', undefined]);
    expect(shown.cell(1, 1)!.style.bold).toBe(true);
    expect(shown.cell(2, 1)!.style).toBe(shown.cell(1, 1)!.style);
  });
});

describe('a sheet', () => {
  test('has sizes in pixels, hidden rows and columns, and says how far it is used', () => {
    const shown = view({
      sheets: [
        {
          xml:
            '<sheetPr><tabColor rgb="FF1F4E78"/></sheetPr>' +
            '<sheetViews><sheetView><pane xSplit="2" ySplit="3" state="frozen"/></sheetView></sheetViews>' +
            '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="8.7109375" customWidth="1"/><col min="3" max="3" hidden="1" width="9"/></cols>' +
            sheetData(
              '<row r="1" ht="30" customHeight="1"><c r="B1"><v>1</v></c></row><row r="2" hidden="1"/><row r="7"><c r="D7"/></row>',
            ) +
            '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
      ],
    });
    // 8 digits of 7 pixels and 5 of margin are 61 pixels wide (18.3.1.13); 30 points are 40 pixels.
    expect([1, 2, 3, 4].map(shown.columnWidth)).toEqual([61, 61, 0, 64]);
    expect([1, 2, 3].map(shown.rowHeight)).toEqual([40, 0, 20]);
    expect(shown).toMatchObject({
      name: 'Sheet1',
      visibility: 'visible',
      tabColor: '#1f4e78',
      frozen: { rows: 3, columns: 2 },
      protected: true,
      lastRow: 7,
      lastColumn: 4,
      merges: [{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 }],
    });
  });

  test('that is empty is not used at all', () => {
    expect(view({ sheets: [{ xml: '<sheetData/>' }] })).toMatchObject({
      tabColor: undefined,
      frozen: { rows: 0, columns: 0 },
      protected: false,
      lastRow: 0,
      lastColumn: 0,
    });
    expect(view({ sheets: [{ xml: `<worksheet xmlns="${TRANSITIONAL.main}"/>` }] }).lastRow).toBe(
      0,
    );
  });

  test('has links: to pages and letters, to places of the workbook, and to nothing else', () => {
    const { relationships } = TRANSITIONAL;
    const external = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="${relationships}/hyperlink" Target="${target}" TargetMode="External"/>`;
    const shown = view({
      sheets: [
        {
          xml:
            sheetData('') +
            '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" r:id="rId2"/><hyperlink ref="A3" r:id="rId3"/>' +
            `<hyperlink ref="A4:B4" location="'It''s'!B3:C4"/><hyperlink ref="A5" location="C9"/><hyperlink ref="A6" location="Nowhere!A1"/>` +
            '<hyperlink ref="A7" r:id="rId4"/><hyperlink ref="A8" location="place"/></hyperlinks>',
          relationships:
            external('rId1', 'https://example.org/a?b=c&amp;d') +
            external('rId2', 'javascript:alert(1)') +
            external('rId3', 'mailto:a@example.org') +
            external('rId4', 'file:///etc/passwd'),
        },
        { name: "It's", xml: sheetData('') },
      ],
      workbookPr:
        "<definedNames><definedName name=\"place\">'It''s'!$A$1</definedName></definedNames>",
    });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((row) => shown.cell(row, 1)?.link)).toEqual([
      'https://example.org/a?b=c&d',
      undefined,
      'mailto:a@example.org',
      { sheet: "It's", cell: 'B3:C4' },
      { sheet: 'Sheet1', cell: 'C9' },
      undefined,
      undefined,
      { sheet: "It's", cell: 'A1' },
    ]);
    expect(shown.cell(4, 2)!.link).toEqual({ sheet: "It's", cell: 'B3:C4' });
  });

  test('that is protected locks all but what its formats leave open', () => {
    const shown = view({
      sheets: [
        { xml: `${sheetData('<row><c s="1"/><c><v>1</v></c></row>')}<sheetProtection sheet="1"/>` },
      ],
      styles: `<cellXfs>${XF}<xf><protection locked="0"/></xf></cellXfs>`,
    });
    expect([1, 2].map((col) => shown.cell(1, col)!.locked)).toEqual([false, true]);
  });
});

describe('sheets of ours', () => {
  const planned = sheet('Results', {
    tabColor: '1F4E78',
    freeze: { rows: 2, columns: 1 },
    protectHeaders: true,
    table: table('Results', {
      columns: [
        column('Candidate', { width: 20 }),
        column('Total', { format: { kind: 'number', decimals: 2 } }),
        column('Decision', {
          highlights: [{ text: 'named', tone: 'good' }],
          validation: {
            rule: { kind: 'list', choices: ['named', 'not named'] },
            prompt: { title: 'Decision', text: 'Choose one.' },
            error: { title: 'No', text: 'Choose one of the list.' },
          },
        }),
        column('Score', {
          validation: { rule: { kind: 'custom', formula: 'AND({cell}>=0,{cell}<=10)' } },
        }),
        column('Day', {
          format: { kind: 'date' },
          validation: { rule: { kind: 'date', firstSerial: 45413 } },
        }),
        column('Share', {
          validation: { rule: { kind: 'decimal', minimum: 0, maximum: 1 } },
        }),
      ],
      rows: [['C001', 83.4, 'named', undefined, 45413]],
      blankRows: 3,
    }),
  });
  const bytes = newWorkbook(planOf(planned));
  const shown = viewOf(bytes);

  test('show what the plan says', () => {
    expect(shown.cell(3, 2)).toMatchObject({ value: 83.4, text: '83.40', locked: false });
    expect(shown.cell(2, 2)).toMatchObject({ text: 'Total', locked: true });
    expect(shown.cell(2, 2)!.style).toMatchObject({
      bold: true,
      color: '#ffffff',
      background: '#1f4e78',
      align: 'center',
    });
    expect(shown.cell(3, 3)!.style).toMatchObject({ color: '#006100', background: '#c6efce' });
    expect(shown.cell(4, 3)!.style.background).toBeUndefined();
    expect(shown.cell(3, 5)!.text).toBe('2024-05-01');
    expect(shown).toMatchObject({ frozen: { rows: 2, columns: 1 }, tabColor: '#1f4e78' });
  });

  test('read their validations back, in every cell of the column', () => {
    const { columns } = planned.table!;
    const rulesIn = (row: number) =>
      columns.map((_, index) => shown.cell(row, index + 1)?.validation);
    const expected = columns.map(({ validation }) => validation);
    expect(rulesIn(3)).toEqual(expected);
    expect(rulesIn(6)).toEqual(expected);
    expect(rulesIn(2).filter(Boolean)).toEqual([]);
    expect(rulesIn(7).filter(Boolean)).toEqual([]);
  });

  test('look to exceljs as they do here', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const other = book.getWorksheet('Results')!;
    for (const [row, col] of [
      [1, 1],
      [2, 1],
      [3, 1],
      [3, 2],
      [4, 2],
    ] as const) {
      const { font, fill, alignment } = other.getCell(row, col);
      const { style } = shown.cell(row, col)!;
      const argb = (color: Partial<exceljs.Color> | undefined) =>
        color?.argb === undefined ? undefined : `#${color.argb.slice(2).toLowerCase()}`;
      expect({
        bold: style.bold,
        fontSize: style.fontSize,
        color: style.color,
        background: style.background,
        align: style.align,
        verticalAlign: style.verticalAlign,
        wrap: style.wrap,
      }).toEqual({
        bold: font?.bold ?? false,
        fontSize: font?.size,
        color: argb(font?.color),
        background: fill?.type === 'pattern' ? argb(fill.fgColor) : undefined,
        align: alignment?.horizontal ?? 'general',
        verticalAlign: alignment?.vertical === 'middle' ? 'center' : alignment?.vertical,
        wrap: alignment?.wrapText ?? false,
      });
    }
    const pixels = (width: number) => Math.trunc(((256 * width + 18) / 256) * 7);
    expect(shown.columnWidth(1)).toBe(pixels(other.getColumn(1).width!));
    expect(other.views[0]).toMatchObject({ xSplit: 1, ySplit: 2, state: 'frozen' });
  });
});

describe('validations of other programs', () => {
  const rule = (attributes: string, ...formulas: readonly string[]) => {
    const inside = formulas.map((formula, at) => `<formula${at + 1}>${formula}</formula${at + 1}>`);
    return view({
      sheets: [
        {
          xml: `${sheetData('')}<dataValidations><dataValidation ${attributes} showErrorMessage="1" sqref="B2:C9 E2">${inside.join('')}</dataValidation></dataValidations>`,
        },
      ],
    }).cell(3, 3)?.validation?.rule;
  };

  test.each<[string, readonly string[], unknown]>([
    [
      'type="decimal" operator="greaterThanOrEqual"',
      ['5'],
      { kind: 'decimal', minimum: 5, maximum: Infinity },
    ],
    [
      'type="whole" operator="lessThanOrEqual"',
      ['5'],
      { kind: 'whole', minimum: -Infinity, maximum: 5 },
    ],
    ['type="whole" operator="equal"', ['5'], { kind: 'whole', minimum: 5, maximum: 5 }],
    ['type="list"', ['"a, b,,c"'], { kind: 'list', choices: ['a', 'b', 'c'] }],
    // Seen from B2, the first cell, one row and one column further.
    ['type="list"', ['$F2:$F$9'], { kind: 'list-from', formula: '$F3:$F$9' }],
    [
      'type="custom"',
      ['AND(B2&gt;A2,$B$2&gt;B20)'],
      { kind: 'custom', formula: 'AND({cell}>B3,$B$2>C21)' },
    ],
    // What plans have no rule for refuses nothing.
    ['type="decimal" operator="notBetween"', ['1', '2'], undefined],
    ['type="decimal"', ['A1', '2'], undefined],
    ['type="textLength"', ['1', '2'], undefined],
    ['type="date"', ['1', '2'], undefined],
    ['type="decimal" errorStyle="warning"', ['1', '2'], undefined],
  ])('%s %p', (attributes, formulas, expected) => {
    expect(rule(attributes, ...formulas)).toEqual(expected);
  });
});
