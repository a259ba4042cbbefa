import { oneOf, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { contains, intersection } from '../model/area';
import { checkAllowed } from '../model/protection';
import type { ConditionalFormat } from '../model/sheet-parts';
import type { Sheet } from '../model/sheet';
import { conditionalFormatType } from './conditional-format';
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
