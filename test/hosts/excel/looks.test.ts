import exceljs from 'exceljs';
import { catalogueOf } from '../../../src/locales/catalogues';
import { openFile } from '../../../src/hosts/file/file-host';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { evaluateWorkbook } from '../../../src/operations/evaluate-workbook';
import { planOutputs } from '../../../src/operations/plan-outputs';
import { sampleDistrict } from '../../../src/operations/sample/sample-district';
import { planTemplate } from '../../../src/operations/template';
import type { WritePlan } from '../../../src/workbook/plan';
import { areaName, cellName } from '../../excel-stand-in/model/address';
import type { Sheet } from '../../excel-stand-in/model/sheet';
import { day } from '../../test-bed';
import { openBed, type ExcelBed } from './excel-bed';

let bed: ExcelBed;
let book: exceljs.Workbook;
let outputs: WritePlan;

/** The same plans in Excel and in a file, which exceljs opens. */
beforeAll(async () => {
  const words = catalogueOf('en');
  const template = planTemplate(words, sampleDistrict('en'));
  const file = openFile(newWorkbook(template));
  const evaluated = evaluateWorkbook(await file.read(), { asOf: day('2026-11-24'), name: true });
  outputs = planOutputs(evaluated, words, { audit: true });
  await file.write(outputs);
  bed = openBed();
  await bed.host.write(template);
  await bed.host.write(outputs);
  book = new exceljs.Workbook();
  await book.xlsx.load(file.bytes() as unknown as ArrayBuffer);
}, 60_000);
afterAll(() => bed.close());

const sheetsOfBoth = (): readonly (readonly [Sheet, exceljs.Worksheet])[] =>
  book.worksheets.map((sheet) => [bed.excel.workbook.sheetNamed(sheet.name)!, sheet]);

interface CellLook {
  readonly numberFormat: unknown;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly color: unknown;
  readonly size: unknown;
  readonly ground: unknown;
  readonly horizontal: unknown;
  readonly vertical: unknown;
  readonly indent: unknown;
  readonly wraps: boolean;
  readonly locked: boolean;
  readonly line: unknown;
}

function lookInFile({
  numFmt,
  font,
  fill,
  alignment,
  protection,
  border,
}: exceljs.Style): CellLook {
  return {
    numberFormat: numFmt ?? 'General',
    bold: font?.bold === true,
    underlined: font?.underline === true,
    color: rgb(font?.color) ?? '#000000',
    size: font?.size ?? 11,
    ground: fill?.type === 'pattern' && fill.pattern === 'solid' ? rgb(fill.fgColor) : undefined,
    horizontal: alignment?.horizontal ?? 'general',
    vertical: alignment?.vertical === 'middle' ? 'center' : (alignment?.vertical ?? 'bottom'),
    indent: alignment?.indent ?? 0,
    wraps: alignment?.wrapText === true,
    locked: protection?.locked !== false,
    line: rgb(border?.bottom?.color),
  };
}

function lookInExcel(sheet: Sheet, row: number, column: number): CellLook {
  const style = sheet.grid.style(row, column) as Readonly<Record<string, unknown>>;
  return {
    numberFormat: style['numberFormat'] ?? 'General',
    bold: style['font.bold'] === true,
    underlined: style['font.underline'] === 'Single',
    color: style['font.color'] ?? '#000000',
    size: style['font.size'] ?? 11,
    ground: style['fill.color'],
    horizontal: String(style['horizontalAlignment'] ?? 'general').toLowerCase(),
    vertical: String(style['verticalAlignment'] ?? 'bottom').toLowerCase(),
    indent: style['indentLevel'] ?? 0,
    wraps: style['wrapText'] === true,
    locked: style['locked'] !== false,
    line: style['border.EdgeBottom.color'],
  };
}

function rgb(color: Partial<exceljs.Color> | undefined): string | undefined {
  return color?.argb === undefined ? undefined : `#${color.argb.slice(2)}`;
}

test('cells look as in the file', () => {
  let compared = 0;
  const differing: unknown[] = [];
  for (const [sheet, inFile] of sheetsOfBoth()) {
    inFile.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const name = `${sheet.name}!${cell.address}`;
        // exceljs gives merged cells the look of their first.
        if (cell.isMerged && cell.master !== cell) return;
        const look = lookInExcel(sheet, Number(cell.row) - 1, Number(cell.col) - 1);
        const wanted = lookInFile(cell.style as exceljs.Style);
        if (JSON.stringify(look) !== JSON.stringify(wanted)) differing.push([name, look, wanted]);
        compared += 1;
      }),
    );
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(5_000);
});

test('columns are as wide, and headings and headers as high', () => {
  for (const [sheet, inFile] of sheetsOfBoth()) {
    // A character is 7 pixels of the usual font, and 96 pixels are 72 points.
    const widths = inFile.columns.map(({ width }) => (width ?? 0) * 7 * 0.75);
    const own = widths.map((_, column) => sheet.columnWidths.get(column));
    expect([sheet.name, own]).toEqual([sheet.name, widths]);
    const top = sheet.workbook.tablesOn(sheet)[0]?.area.row ?? inFile.rowCount - 1;
    for (let row = 0; row <= top; row += 1) {
      const name = `${sheet.name} ${row + 1}`;
      expect([name, sheet.rowHeights.get(row) ?? 15]).toEqual([
        name,
        inFile.getRow(row + 1).height ?? 15,
      ]);
    }
  }
});

test('merges, frozen panes, colours of tabs, pages, protection', () => {
  for (const [sheet, inFile] of sheetsOfBoth()) {
    const view = inFile.views[0];
    const frozen = view?.state === 'frozen' ? [view.ySplit ?? 0, view.xSplit ?? 0] : [0, 0];
    const { pageSetup, properties } = inFile;
    expect({
      name: sheet.name,
      merges: sheet.merges.map(areaName).sort(),
      frozen: frozenIn(sheet),
      tab: sheet.tabColor || undefined,
      orientation: String(sheet.pageLayout['orientation']).toLowerCase(),
      titles: sheet.pageLayout['printTitleRows'],
      protected: sheet.protection !== undefined,
      password: sheet.protection?.password,
    }).toEqual({
      name: inFile.name,
      merges: [...inFile.model.merges].sort(),
      frozen,
      tab: rgb(properties.tabColor),
      orientation: pageSetup.orientation,
      titles: pageSetup.printTitlesRow,
      protected:
        (inFile as unknown as { sheetProtection?: { sheet?: boolean } }).sheetProtection !==
        undefined,
      password: undefined,
    });
  }
});

function frozenIn({ frozen }: Sheet): readonly number[] {
  if (!frozen) return [0, 0];
  const wholeRows = frozen.columns >= 16_384;
  const wholeColumns = frozen.rows >= 1_048_576;
  return [wholeColumns ? 0 : frozen.rows, wholeRows ? 0 : frozen.columns];
}

test('links lead where the plan says, and their text stays', () => {
  for (const { name, heading, table } of outputs.sheets) {
    const sheet = bed.excel.workbook.sheetNamed(name)!;
    const links = (table?.rows ?? []).flatMap((row, index) =>
      row.flatMap((content, column) =>
        typeof content === 'object' && content.kind === 'link'
          ? [
              [
                cellName(heading.length + 1 + index, column),
                `'${content.sheet}'!${content.cell}`,
                content.text,
              ],
            ]
          : [],
      ),
    );
    const inExcel = [...sheet.hyperlinks.values()].map(({ area, documentReference }) => [
      cellName(area.row, area.column),
      documentReference,
      sheet.grid.content(area.row, area.column).value,
    ]);
    expect([name, inExcel]).toEqual([name, links]);
  }
  expect(bed.excel.workbook.sheetNamed('Findings')!.hyperlinks.size).toBeGreaterThan(5);
});

test('rules for what may be typed are those of the file', () => {
  let compared = 0;
  for (const [sheet, inFile] of sheetsOfBoth()) {
    for (const { area, rule, prompt, errorAlert } of sheet.validations) {
      const cell = inFile.getCell(area.row + 1, area.column + 1);
      const rules = cell.dataValidation as exceljs.DataValidation & { readonly prompt?: string };
      const name = `${sheet.name}!${areaName(area)}`;
      const [kind = 'none', details = {}] = Object.entries(rule)[0] ?? [];
      const own = details as Readonly<Record<string, unknown>>;
      expect([name, KINDS[kind]]).toEqual([name, rules.type]);
      const formulas = [own['formula1'] ?? own['source'] ?? own['formula'], own['formula2']]
        .filter((formula) => formula !== undefined)
        .map((formula) => unquoted(String(formula).replace(/^=/, '')));
      const wanted = (rules.formulae ?? []).map((formula: unknown) =>
        unquoted(String(formula).replace(/^"(.*)"$/s, '$1')),
      );
      if (rules.type !== 'date') expect([name, formulas]).toEqual([name, wanted]);
      expect([name, prompt?.['message'] || undefined]).toEqual([name, rules.prompt]);
      expect([name, errorAlert?.['message'] || undefined]).toEqual([name, rules.error]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

/** Excel leaves out quotes around names that need none. */
function unquoted(formula: string): string {
  return formula.replace(/'(\w+)'!/g, '$1!');
}

const KINDS: Readonly<Record<string, string>> = {
  list: 'list',
  custom: 'custom',
  date: 'date',
  decimal: 'decimal',
  wholeNumber: 'whole',
};

test('colours by text are those of the file', () => {
  let compared = 0;
  for (const [sheet, inFile] of sheetsOfBoth()) {
    const formats = (inFile as unknown as { conditionalFormattings: FileFormats[] })
      .conditionalFormattings;
    const inTheFile = formats.flatMap(({ ref, rules }) =>
      rules.map(({ formulae, style }) => ({
        ref,
        text: `=${formulae[0]}`,
        color: rgb(style.font?.color),
        ground: rgb(style.fill?.bgColor),
        bold: style.font?.bold === true,
      })),
    );
    // Rows that a table grew by look like the one above them, in Excel also by these.
    const ofPlan = sheet.conditionalFormats.filter(({ area }) =>
      formats.some(({ ref }) => ref === areaName(area)),
    );
    const inExcel = ofPlan.map(({ area, rule, format }) => ({
      ref: areaName(area),
      text: rule?.['formula1'],
      color: format.get('font.color'),
      ground: format.get('fill.color'),
      bold: format.get('font.bold') === true,
    }));
    const sorted = <One>(all: readonly One[]): readonly string[] =>
      all.map((one) => JSON.stringify(one)).sort();
    expect([sheet.name, sorted(inExcel)]).toEqual([sheet.name, sorted(inTheFile)]);
    compared += inExcel.length;
  }
  expect(compared).toBeGreaterThan(3);
});

interface FileFormats {
  readonly ref: string;
  readonly rules: readonly {
    readonly formulae: readonly string[];
    readonly style: {
      readonly font?: { readonly color?: exceljs.Color; readonly bold?: boolean };
      readonly fill?: { readonly bgColor?: exceljs.Color };
    };
  }[];
}
