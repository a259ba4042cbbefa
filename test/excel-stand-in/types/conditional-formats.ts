import { color, flag, oneOf, record, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle, type Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { contains, intersection } from '../model/area';
import { checkAllowed } from '../model/protection';
import type { ConditionalFormat } from '../model/sheet-parts';
import type { Sheet } from '../model/sheet';
import { rangeType } from './range';
import type { AreasTarget } from './restyled';

const TYPES = [
  'Custom',
  'ContainsText',
  'CellValue',
  'PresetCriteria',
  'TopBottom',
  'ColorScale',
  'DataBar',
  'IconSet',
] as const;

export const conditionalFormatsType: DefinedType<AreasTarget> = defineType({
  name: 'ConditionalFormatCollection',
  items: (target) => formatsOn(target).map((format) => of(target.sheet, format)),
  item: byId,
  methods: {
    Add: {
      run: ({ sheet, areas }, type) => {
        checkAllowed(sheet, 'allowFormatCells');
        const [area, ...others] = areas;
        if (area === undefined || others.length > 0) throw new ExcelError('NotImplemented');
        const format: ConditionalFormat = {
          id: `{${sheet.workbook.nextNumber()}}`,
          type: oneOf(type, TYPES),
          area,
          rule: undefined,
          stopIfTrue: false,
          format: new Map(),
        };
        // A new one comes first.
        sheet.conditionalFormats.unshift(format);
        return of(sheet, format);
      },
    },
    ClearAll: {
      run: ({ sheet, areas }) => {
        checkAllowed(sheet, 'allowFormatCells');
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          ({ area }) => !areas.some((cleared) => contains(cleared, area)),
        );
      },
    },
    GetCount: { run: (target) => formatsOn(target).length },
    GetItemAt: {
      run: (target, index) => {
        const format = formatsOn(target)[wholeNumber(index)];
        if (format === undefined) throw new ExcelError('ItemNotFound');
        return of(target.sheet, format);
      },
    },
    GetItemOrNullObject: { run: byId, since: '1.14' },
  },
});

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const conditionalFormatType: DefinedType<FormatTarget> = defineType({
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

function formatsOn({ sheet, areas }: AreasTarget): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ area }) =>
    areas.some((asked) => intersection(asked, area) !== undefined),
  );
}

function of(sheet: Sheet, format: ConditionalFormat): Handle {
  return conditionalFormatType.of({ sheet, format });
}

function byId(target: AreasTarget, id: unknown): Handle | undefined {
  const format = formatsOn(target).find((one) => one.id === text(id));
  return format === undefined ? undefined : of(target.sheet, format);
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
