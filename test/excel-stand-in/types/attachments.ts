import { text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import type { Sheet } from '../model/sheet';

type Lists = 'charts' | 'shapes' | 'comments' | 'pivotTables';
type Attachments = DefinedType<readonly Sheet[]>;

/** What lies over the cells is known by its names only: that it is there can be asked, and no more. */
export const attachments: Readonly<Record<Lists | 'slicers', Attachments>> = {
  charts: collection('Chart', 'charts'),
  shapes: collection('Shape', 'shapes'),
  comments: collection('Comment', 'comments'),
  pivotTables: collection('PivotTable', 'pivotTables'),
  slicers: collection('Slicer', undefined),
};

function collection(itemName: string, list: Lists | undefined): Attachments {
  const itemType: DefinedType<{ readonly sheet: Sheet; readonly name: string }> = defineType({
    name: itemName,
    identity: ({ sheet, name }) => ({ Id: `${sheet.id}${name}` }),
    properties: {
      Id: { get: ({ sheet, name }) => `${sheet.id}${name}` },
      Name: { get: ({ name }) => name },
    },
  });
  const items = (sheets: readonly Sheet[]) =>
    sheets.flatMap((sheet) =>
      list === undefined ? [] : sheet[list].map((name) => itemType.of({ sheet, name })),
    );
  const named = (sheets: readonly Sheet[], key: unknown) =>
    items(sheets).find((item) => {
      const { sheet, name } = itemType.in(item) ?? {};
      return name === text(key) || `${sheet?.id}${name}` === text(key);
    });
  return defineType<readonly Sheet[]>({
    name: `${itemName}Collection`,
    items,
    item: named,
    properties: itemName === 'Chart' ? { Count: { get: (sheets) => items(sheets).length } } : {},
    methods: {
      GetCount: { run: (sheets) => items(sheets).length, since: '1.4' },
      GetItemOrNullObject: { run: named, since: '1.4' },
      GetItemAt: {
        run: (sheets, index) => {
          const item = items(sheets)[wholeNumber(index)];
          if (item === undefined) throw new ExcelError('ItemNotFound');
          return item;
        },
      },
    },
  });
}
