import type { Palette } from './read-colors';
import { childNamed } from './patch-text';
import type { CellLook } from './sheet-view';
import type { XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

/** What the cells of one format have in common, beside their look. */
export interface CellStyleView {
  readonly look: CellLook;
  /** The number format: its id, and its code if the workbook defines it. */
  readonly formatId: number;
  readonly formatCode: string | undefined;
  readonly locked: boolean;
}

/** What a conditional format changes of a look. */
export type LookChange = Partial<
  Pick<CellLook, 'bold' | 'italic' | 'underline' | 'strike' | 'color' | 'background'>
>;

export interface Looks {
  /** By the `s` of a cell; the first one where there is no such format. */
  readonly style: (index: number) => CellStyleView;
  readonly change: (dxf: number) => LookChange;
}

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontSize: 11,
  color: undefined,
  background: undefined,
  align: 'general',
  verticalAlign: 'bottom',
  wrap: false,
  indent: 0,
  borders: {},
};

const PLAIN_STYLE: CellStyleView = {
  look: PLAIN,
  formatId: 0,
  formatCode: undefined,
  locked: true,
};

/** Reads what the formats of a workbook look like, each when it is first asked for. */
export function readLooks(styleSheet: XmlElement | undefined, palette: Palette): Looks {
  const list = (section: string, name: string): readonly XmlElement[] => {
    const element = styleSheet && childNamed(styleSheet, section);
    return element ? childrenNamed(element, name) : [];
  };
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border');
  const formats = list('cellXfs', 'xf');
  const changes = list('dxfs', 'dxf');
  const codes = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const readStyle = (index: number): CellStyleView => {
    const format = formats[index] ?? formats[0];
    if (!format) return PLAIN_STYLE;
    const number = (name: string): number => Number(format.attributes.get(name) ?? 0);
    const protection = childNamed(format, 'protection')?.attributes.get('locked');
    const formatId = number('numFmtId');
    return {
      look: {
        ...PLAIN,
        ...fontLook(fonts[number('fontId')], palette),
        background: fillColor(fills[number('fillId')], palette, 'fgColor'),
        ...alignmentLook(childNamed(format, 'alignment')?.attributes ?? new Map()),
        borders: borderLook(borders[number('borderId')], palette),
      },
      formatId,
      formatCode: codes.get(formatId),
      locked: protection === undefined || isTrue(protection),
    };
  };
  return {
    style: remembered(readStyle),
    change: remembered((dxf) => readChange(changes[dxf], palette)),
  };
}

function remembered<Value>(read: (index: number) => Value): (index: number) => Value {
  const known = new Map<number, Value>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const value = read(index);
    known.set(index, value);
    return value;
  };
}

type FontLook = LookChange & Partial<Pick<CellLook, 'fontSize'>>;

function fontLook(font: XmlElement | undefined, palette: Palette): FontLook {
  const size = Number(font && childNamed(font, 'sz')?.attributes.get('val'));
  const letters = letterLook(font, palette);
  return size > 0 && size <= 409 ? { ...letters, fontSize: size } : letters;
}

function letterLook(font: XmlElement | undefined, palette: Palette): LookChange {
  if (!font) return {};
  const value = (name: string): string | undefined => childNamed(font, name)?.attributes.get('val');
  /** `<b/>` is bold, `<b val="0"/>` is not. */
  const flag = (name: string): boolean | undefined => {
    const element = childNamed(font, name);
    return element && (value(name) === undefined || isTrue(value(name)));
  };
  const underline = childNamed(font, 'u') && value('u') !== 'none';
  const found = {
    bold: flag('b'),
    italic: flag('i'),
    strike: flag('strike'),
    underline,
    color: palette(childNamed(font, 'color')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
}

/** The one colour that comes nearest to a pattern or a gradient. In a conditional format it is the background's. */
function fillColor(
  fill: XmlElement | undefined,
  palette: Palette,
  solid: 'fgColor' | 'bgColor',
): string | undefined {
  const pattern = fill && childNamed(fill, 'patternFill');
  if (!pattern) {
    const gradient = fill && childNamed(fill, 'gradientFill');
    const [stop] = gradient ? childrenNamed(gradient, 'stop') : [];
    return palette(stop && childNamed(stop, 'color'));
  }
  const type = pattern.attributes.get('patternType') ?? (solid === 'bgColor' ? 'solid' : 'none');
  if (type === 'none') return undefined;
  const [first, second] = [solid, solid === 'fgColor' ? 'bgColor' : 'fgColor'].map((name) =>
    palette(childNamed(pattern, name)),
  );
  if (type === 'solid') return first ?? second;
  return second ?? '#d9d9d9';
}

function alignmentLook(
  attributes: ReadonlyMap<string, string>,
): Pick<CellLook, 'align' | 'verticalAlign' | 'wrap' | 'indent'> {
  const indent = Number(attributes.get('indent') ?? 0);
  return {
    align: ALIGNMENTS.get(attributes.get('horizontal') ?? '') ?? 'general',
    verticalAlign: VERTICAL_ALIGNMENTS.get(attributes.get('vertical') ?? '') ?? 'bottom',
    wrap: isTrue(attributes.get('wrapText')),
    indent: indent > 0 && indent <= 250 ? indent : 0,
  };
}

const ALIGNMENTS: ReadonlyMap<string, CellLook['align']> = new Map([
  ['left', 'left'],
  ['fill', 'left'],
  ['justify', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['distributed', 'center'],
  ['right', 'right'],
]);

const VERTICAL_ALIGNMENTS: ReadonlyMap<string, CellLook['verticalAlign']> = new Map([
  ['top', 'top'],
  ['justify', 'top'],
  ['center', 'center'],
  ['distributed', 'center'],
  ['bottom', 'bottom'],
]);

/** `start` and `end` are what Strict files call left and right. */
const SIDES = [
  ['top', 'top'],
  ['right', 'right'],
  ['end', 'right'],
  ['bottom', 'bottom'],
  ['left', 'left'],
  ['start', 'left'],
] as const;

function borderLook(border: XmlElement | undefined, palette: Palette): CellLook['borders'] {
  const lines: { -readonly [Side in keyof CellLook['borders']]: string } = {};
  for (const [name, side] of SIDES) {
    const line = border && childNamed(border, name);
    const style = line?.attributes.get('style') ?? 'none';
    if (line && style !== 'none') lines[side] = palette(childNamed(line, 'color')) ?? '#000000';
  }
  return lines;
}

function readChange(dxf: XmlElement | undefined, palette: Palette): LookChange {
  if (!dxf) return {};
  const letters = letterLook(childNamed(dxf, 'font'), palette);
  const background = fillColor(childNamed(dxf, 'fill'), palette, 'bgColor');
  return background === undefined ? letters : { ...letters, background };
}
