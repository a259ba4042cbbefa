import { flag, number } from '../protocol/arguments';
import { defineType, type DefinedType, type Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { isEntireColumn, isEntireRow } from '../model/area';
import { displayed } from '../model/display';
import { checkAllowed } from '../model/protection';
import { withoutStyle } from '../model/style';
import { look, reads } from './format-keys';
import { rangeBordersType } from './range-borders';
import type { AreasTarget } from './restyled';

const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;

export const rangeFormatType: DefinedType<AreasTarget> = defineType({
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: look('horizontalAlignment', reads.horizontal),
    VerticalAlignment: look('verticalAlignment', reads.vertical),
    WrapText: look('wrapText', reads.flag),
    TextOrientation: look('textOrientation', reads.number, '1.7'),
    IndentLevel: look('indentLevel', reads.wholeNumber, '1.9'),
    ReadingOrder: look('readingOrder', reads.text, '1.9'),
    ShrinkToFit: look('shrinkToFit', reads.flag, '1.9'),
    AutoIndent: look('autoIndent', reads.flag, '1.9'),
    ColumnWidth: size('columns', DEFAULT_WIDTH),
    RowHeight: size('rows', DEFAULT_HEIGHT),
    UseStandardWidth: standard('columns'),
    UseStandardHeight: standard('rows'),
  },
  navigation: {
    Font: { to: (target) => rangeFontType.of(target) },
    Fill: { to: (target) => rangeFillType.of(target) },
    Borders: { to: (target) => rangeBordersType.of(target) },
    Protection: { to: (target) => formatProtectionType.of(target), since: '1.2' },
  },
  methods: {
    AutofitColumns: { run: autofitColumns, since: '1.2' },
    AutofitRows: {
      run: ({ sheet, areas }) => {
        checkAllowed(sheet, 'allowFormatRows');
        for (const area of areas)
          for (const row of [...sheet.rowHeights.keys()])
            if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
      },
      since: '1.2',
    },
  },
});

const rangeFontType: DefinedType<AreasTarget> = defineType({
  name: 'RangeFont',
  properties: {
    Name: look('font.name', reads.text),
    Size: look('font.size', reads.number),
    Color: look('font.color', reads.color),
    Bold: look('font.bold', reads.flag),
    Italic: look('font.italic', reads.flag),
    Underline: look('font.underline', reads.underline),
    Strikethrough: look('font.strikethrough', reads.flag, '1.9'),
    Subscript: look('font.subscript', reads.flag, '1.9'),
    Superscript: look('font.superscript', reads.flag, '1.9'),
    TintAndShade: look('font.tintAndShade', reads.number, '1.9'),
  },
});

const rangeFillType: DefinedType<AreasTarget> = defineType({
  name: 'RangeFill',
  properties: {
    Color: look('fill.color', reads.color),
    Pattern: look('fill.pattern', reads.text, '1.9'),
    PatternColor: look('fill.patternColor', reads.color, '1.9'),
    TintAndShade: look('fill.tintAndShade', reads.number, '1.9'),
    PatternTintAndShade: look('fill.patternTintAndShade', reads.number, '1.9'),
  },
  methods: {
    Clear: {
      run: ({ sheet, areas }) => {
        checkAllowed(sheet, 'allowFormatCells');
        for (const area of areas) sheet.grid.restyle(area, (style) => withoutStyle(style, 'fill.'));
      },
    },
  },
});

const formatProtectionType: DefinedType<AreasTarget> = defineType({
  name: 'FormatProtection',
  properties: {
    Locked: look('locked', reads.flag),
    FormulaHidden: look('formulaHidden', reads.flag),
  },
});

/** The width of columns or the height of rows, in points; null where they differ. */
function size(lines: 'rows' | 'columns', untouched: number): Property<AreasTarget> {
  const sizes = ({ sheet }: AreasTarget) =>
    lines === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  return {
    get: (target) => {
      const known = sizes(target);
      const found = new Set<number>();
      for (const { first, count } of spans(target, lines)) {
        const set = [...known].filter(([line]) => line >= first && line < first + count);
        for (const [, value] of set) found.add(value);
        if (set.length < count) found.add(untouched);
      }
      return found.size === 1 ? [...found][0] : null;
    },
    set: (target, value) => {
      checkAllowed(target.sheet, lines === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      if (number(value) < 0 || number(value) > 2_000) throw new ExcelError('InvalidArgument');
      for (const { first, count } of spans(target, lines)) {
        if (count > 100_000) throw new ExcelError('RangeExceedsLimit');
        for (let line = first; line < first + count; line++) sizes(target).set(line, number(value));
      }
    },
    since: '1.2',
  };
}

function standard(lines: 'rows' | 'columns'): Property<AreasTarget> {
  const sizes = ({ sheet }: AreasTarget) =>
    lines === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  return {
    get: (target) =>
      ![...sizes(target).keys()].some((line) =>
        spans(target, lines).some(({ first, count }) => line >= first && line < first + count),
      ),
    set: (target, value) => {
      checkAllowed(target.sheet, lines === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      if (!flag(value)) return;
      for (const { first, count } of spans(target, lines))
        for (const line of [...sizes(target).keys()])
          if (line >= first && line < first + count) sizes(target).delete(line);
    },
    since: '1.7',
  };
}

function spans(
  { areas }: AreasTarget,
  lines: 'rows' | 'columns',
): { first: number; count: number }[] {
  return areas.map((area) =>
    lines === 'rows'
      ? { first: area.row, count: area.rows }
      : { first: area.column, count: area.columns },
  );
}

/** As wide as the longest text, roughly 5.25 points a sign; columns without text keep their width. */
function autofitColumns({ sheet, areas }: AreasTarget): void {
  checkAllowed(sheet, 'allowFormatColumns');
  for (const area of areas) {
    const within =
      isEntireRow(area) || isEntireColumn(area) ? (sheet.grid.usedArea(area, true) ?? area) : area;
    const longest = new Map<number, number>();
    for (const [, column, cell] of sheet.grid.cellsIn(within))
      longest.set(column, Math.max(longest.get(column) ?? 0, displayed(cell, cell.style).length));
    for (const [column, length] of longest)
      if (length > 0)
        sheet.columnWidths.set(column, Math.min(Math.round((length + 1) * 5.25 * 4) / 4, 1_300));
  }
}
