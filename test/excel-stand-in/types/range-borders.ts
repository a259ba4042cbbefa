import { number, oneOf, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import type { Area } from '../model/area';
import { reads } from './format-keys';
import { restyled, sharedStyle, type AreasTarget } from './restyled';

const SIDES = [
  'EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp',
] as const; // prettier-ignore
type Side = (typeof SIDES)[number];

interface BorderTarget extends AreasTarget {
  readonly side: Side;
}

export const rangeBordersType: DefinedType<AreasTarget> = defineType({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => SIDES.length } },
  items: (target) => SIDES.map((side) => borderType.of({ ...target, side })),
  item: (target, key) => borderType.of({ ...target, side: oneOf(key, SIDES) }),
  methods: {
    GetItemAt: {
      run: (target, index) => {
        const side = SIDES[wholeNumber(index)];
        if (side === undefined) throw new ExcelError('ItemNotFound');
        return borderType.of({ ...target, side });
      },
    },
  },
});

const borderType: DefinedType<BorderTarget> = defineType({
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: line('style', reads.borderStyle),
    Weight: line('weight', reads.borderWeight),
    Color: line('color', reads.color),
    TintAndShade: { ...line('tintAndShade', number), since: '1.9' },
  },
});

/** A colour or weight on a side without a line draws one, as in Excel. */
function line(piece: string, read: (value: unknown) => string | number): Property<BorderTarget> {
  return {
    get: (target) => sharedStyle(...lines(target, piece)),
    set: (target, value) => {
      const [cells, key] = lines(target, piece);
      if (cells.areas.length === 0) return;
      const none = sharedStyle(...lines(target, 'style')) === 'None';
      restyled(cells, key, read(value));
      if (piece !== 'style' && none) restyled(cells, lines(target, 'style')[1], 'Continuous');
    },
  };
}

/** Which cells carry a side of the block, and as which of their own borders: inner lines belong to the cell above or before. */
function lines({ sheet, areas, side }: BorderTarget, piece: string): [AreasTarget, string] {
  const edge = (own: string) => `border.${own}.${piece}`;
  const cells = (of: (area: Area) => Area): AreasTarget => ({
    sheet,
    areas: areas.map(of).filter(({ rows, columns }) => rows > 0 && columns > 0),
  });
  switch (side) {
    case 'EdgeTop':
      return [cells((area) => ({ ...area, rows: 1 })), edge('EdgeTop')];
    case 'EdgeBottom':
      return [
        cells((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
        edge('EdgeBottom'),
      ];
    case 'EdgeLeft':
      return [cells((area) => ({ ...area, columns: 1 })), edge('EdgeLeft')];
    case 'EdgeRight':
      return [
        cells((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
        edge('EdgeRight'),
      ];
    case 'InsideHorizontal':
      return [cells((area) => ({ ...area, rows: area.rows - 1 })), edge('EdgeBottom')];
    case 'InsideVertical':
      return [cells((area) => ({ ...area, columns: area.columns - 1 })), edge('EdgeRight')];
    default:
      return [cells((area) => area), edge(side)];
  }
}
