import { color, flag, record, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle, type Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { checkAllowed } from '../model/protection';
import type { ConditionalFormat } from '../model/sheet-parts';
import type { Sheet } from '../model/sheet';
import { rangeType } from './range';

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export const conditionalFormatType: DefinedType<FormatTarget> = defineType({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  alive: ({ sheet, format }) => !sheet.deleted && sheet.conditionalFormats.includes(format),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = flag(value);
      },
    },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        others.splice(wholeNumber(value), 0, format);
        sheet.conditionalFormats = others;
      },
    },
  },
  navigation: {
    Custom: { to: (target) => ofType(target, 'Custom') },
    CustomOrNullObject: { to: (target) => orNull(target, 'Custom') },
    TextComparison: { to: (target) => ofType(target, 'ContainsText') },
    TextComparisonOrNullObject: { to: (target) => orNull(target, 'ContainsText') },
    CellValue: { to: (target) => ofType(target, 'CellValue') },
    CellValueOrNullObject: { to: (target) => orNull(target, 'CellValue') },
    Preset: { to: (target) => ofType(target, 'PresetCriteria') },
    PresetOrNullObject: { to: (target) => orNull(target, 'PresetCriteria') },
  },
  methods: {
    Delete: {
      run: ({ sheet, format }) => {
        checkAllowed(sheet, 'allowFormatCells');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      },
    },
    GetRange: { run: ({ sheet, format }) => rangeType.of({ sheet, area: format.area }) },
    GetRangeOrNullObject: {
      run: ({ sheet, format }) => rangeType.of({ sheet, area: format.area }),
    },
  },
});

/** Rules of text and of values; the custom one has a formula below its rule. */
const comparisonType: DefinedType<FormatTarget> = defineType({
  name: 'ConditionalFormatComparison',
  properties: {
    Rule: {
      get: ({ format }) => format.rule ?? null,
      set: ({ format }, value) => {
        format.rule = record(value);
        text(format.rule[format.type === 'PresetCriteria' ? 'criterion' : 'operator']);
      },
    },
  },
  navigation: { Format: { to: (target) => looksType.of(target) } },
});

const customType: DefinedType<FormatTarget> = defineType({
  name: 'CustomConditionalFormat',
  navigation: {
    Rule: { to: (target) => formulaType.of(target) },
    Format: { to: (target) => looksType.of(target) },
  },
});

const formulaType: DefinedType<FormatTarget> = defineType({
  name: 'ConditionalFormatRule',
  properties: { Formula: formula(), FormulaLocal: formula() },
});

const looksType: DefinedType<FormatTarget> = defineType({
  name: 'ConditionalRangeFormat',
  properties: { NumberFormat: piece('numberFormat', text) },
  navigation: {
    Font: { to: (target) => fontType.of(target) },
    Fill: { to: (target) => fillType.of(target) },
  },
});

const fontType: DefinedType<FormatTarget> = defineType({
  name: 'ConditionalRangeFont',
  properties: {
    Color: piece('font.color', color),
    Bold: piece('font.bold', flag),
    Italic: piece('font.italic', flag),
    Strikethrough: piece('font.strikethrough', flag),
    Underline: piece('font.underline', text),
  },
});

const fillType: DefinedType<FormatTarget> = defineType({
  name: 'ConditionalRangeFill',
  properties: { Color: piece('fill.color', color) },
});

function piece(key: string, read: (value: unknown) => unknown): Property<FormatTarget> {
  return {
    get: ({ format }) => format.format.get(key) ?? null,
    set: ({ sheet, format }, value) => {
      checkAllowed(sheet, 'allowFormatCells');
      format.format.set(key, read(value));
    },
  };
}

function formula(): Property<FormatTarget> {
  return {
    get: ({ format }) => format.rule?.['formula'] ?? null,
    set: ({ format }, value) => {
      if (!text(value).startsWith('=')) throw new ExcelError('InvalidArgument');
      format.rule = { formula: value };
    },
  };
}

function orNull(target: FormatTarget, type: string): Handle | undefined {
  if (target.format.type !== type) return undefined;
  return type === 'Custom' ? customType.of(target) : comparisonType.of(target);
}

function ofType(target: FormatTarget, type: string): Handle {
  const handle = orNull(target, type);
  if (handle === undefined) throw new ExcelError('ItemNotFound');
  return handle;
}
