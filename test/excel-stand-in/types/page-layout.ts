import { flag, number, oneOf, record, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle, type Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { areaName, parseArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import { areaArgument } from './area-argument';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';

export const pageLayoutType: DefinedType<Sheet> = defineType({
  name: 'PageLayout',
  properties: {
    Orientation: kept('orientation', 'Portrait', (value) =>
      oneOf(value, ['Portrait', 'Landscape']),
    ),
    PaperSize: kept('paperSize', 'A4', (value) => text(value)),
    BlackAndWhite: kept('blackAndWhite', false, flag),
    DraftMode: kept('draftMode', false, flag),
    CenterHorizontally: kept('centerHorizontally', false, flag),
    CenterVertically: kept('centerVertically', false, flag),
    PrintGridlines: kept('printGridlines', false, flag),
    PrintHeadings: kept('printHeadings', false, flag),
    PrintOrder: kept('printOrder', 'DownThenOver', (value) =>
      oneOf(value, ['DownThenOver', 'OverThenDown']),
    ),
    FirstPageNumber: kept('firstPageNumber', '', (value) =>
      value === '' ? '' : wholeNumber(value),
    ),
    Zoom: kept('zoom', { scale: 100 }, record),
    LeftMargin: kept('leftMargin', 50.4, number),
    RightMargin: kept('rightMargin', 50.4, number),
    TopMargin: kept('topMargin', 54, number),
    BottomMargin: kept('bottomMargin', 54, number),
    HeaderMargin: kept('headerMargin', 21.6, number),
    FooterMargin: kept('footerMargin', 21.6, number),
  },
  navigation: { HeadersFooters: { to: (sheet) => headersFootersType.of(sheet) } },
  methods: {
    SetPrintArea: {
      run: (sheet, range) => {
        sheet.pageLayout['printArea'] = areaName(areaArgument(sheet, range));
      },
    },
    SetPrintTitleRows: {
      run: (sheet, range) => {
        sheet.pageLayout['printTitleRows'] = areaName(areaArgument(sheet, range));
      },
    },
    SetPrintTitleColumns: {
      run: (sheet, range) => {
        sheet.pageLayout['printTitleColumns'] = areaName(areaArgument(sheet, range));
      },
    },
    SetPrintMargins: {
      run: (sheet, unit, margins) => {
        const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
          oneOf(unit, ['Points', 'Inches', 'Centimeters'])
        ];
        for (const [side, size] of Object.entries(record(margins)))
          sheet.pageLayout[`${side}Margin`] = number(size) * points;
      },
    },
    GetPrintAreaOrNullObject: {
      run: (sheet) => {
        const area = parseArea(String(sheet.pageLayout['printArea'] ?? ''));
        return area === undefined ? undefined : rangeAreasType.of({ sheet, areas: [area] });
      },
    },
    GetPrintTitleRowsOrNullObject: { run: (sheet) => titles(sheet, 'printTitleRows') },
    GetPrintTitleColumnsOrNullObject: { run: (sheet) => titles(sheet, 'printTitleColumns') },
  },
});

const headersFootersType: DefinedType<Sheet> = defineType({
  name: 'HeaderFooterGroup',
  properties: {
    State: kept('headersFooters', 'Default', (value) =>
      oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven']),
    ),
    UseSheetMargins: kept('useSheetMargins', true, flag),
    UseSheetScale: kept('useSheetScale', true, flag),
  },
  navigation: { DefaultForAllPages: { to: (sheet) => headerFooterType.of(sheet) } },
});

const headerFooterType: DefinedType<Sheet> = defineType({
  name: 'HeaderFooter',
  properties: {
    LeftHeader: kept('leftHeader', '', text),
    CenterHeader: kept('centerHeader', '', text),
    RightHeader: kept('rightHeader', '', text),
    LeftFooter: kept('leftFooter', '', text),
    CenterFooter: kept('centerFooter', '', text),
    RightFooter: kept('rightFooter', '', text),
  },
});

function kept(key: string, untouched: unknown, read: (value: unknown) => unknown): Property<Sheet> {
  return {
    get: (sheet) => sheet.pageLayout[key] ?? untouched,
    set: (sheet, value) => {
      if (value === null) throw new ExcelError('InvalidArgument');
      sheet.pageLayout[key] = read(value);
    },
  };
}

function titles(sheet: Sheet, key: string): Handle | undefined {
  const area = parseArea(String(sheet.pageLayout[key] ?? ''));
  return area === undefined ? undefined : rangeType.of({ sheet, area });
}
