import type { CSSProperties } from 'react';
import type { CellLook, CellView } from '../../hosts/file/sheet-view';

export type Align = 'left' | 'center' | 'right';
export type Paper = 'light' | 'dark';

/** Numbers to the right, yes and no and errors to the middle, text to the left, unless the style says otherwise. */
export function alignOf({ value, style }: CellView): Align {
  if (style.align !== 'general') return style.align;
  if (typeof value === 'number') return 'right';
  if (typeof value === 'boolean') return 'center';
  if (typeof value === 'object') return value.kind === 'date' ? 'right' : 'center';
  return 'left';
}

type Styles = Map<string, CSSProperties>;

const made = new WeakMap<CellLook, Styles>();

/** The style of a cell's text; the same object for the same look, so that a thousand cells share it. */
export function lookStyle(look: CellLook, align: Align, paper: Paper): CSSProperties {
  const styles: Styles = made.get(look) ?? new Map<string, CSSProperties>();
  made.set(look, styles);
  const key = `${align} ${paper}`;
  const style = styles.get(key) ?? styleOf(look, align, paper);
  styles.set(key, style);
  return style;
}

/** A step of indentation, in pixels. */
const INDENT = 9;
const FLEX = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const FLEX_UPRIGHT = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

function styleOf(look: CellLook, align: Align, paper: Paper): CSSProperties {
  const { borders, indent } = look;
  const { color, backgroundColor } = paper === 'dark' ? darkened(look) : plainColors(look);
  const line = (border: string) => (paper === 'dark' ? reversed(border) : border);
  const decoration = [look.underline ? 'underline' : '', look.strike ? 'line-through' : ''];
  return {
    justifyContent: FLEX[align],
    textAlign: align,
    alignItems: FLEX_UPRIGHT[look.verticalAlign],
    fontSize: `${textSize(look)}px`,
    ...(indent > 0 && {
      [align === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + indent * INDENT,
    }),
    ...(look.bold && { fontWeight: 600 }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...((look.underline || look.strike) && { textDecorationLine: decoration.join(' ').trim() }),
    ...(color && { color }),
    ...(backgroundColor && { backgroundColor }),
    ...(look.wrap && { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
    ...(borders.top && { borderTopColor: line(borders.top) }),
    ...(borders.right && { borderRightColor: line(borders.right) }),
    ...(borders.bottom && { borderBottomColor: line(borders.bottom) }),
    ...(borders.left && { borderLeftColor: line(borders.left) }),
  };
}

/** In pixels: a point is a 72nd of an inch, a pixel a 96th. */
export function textSize({ fontSize }: CellLook): number {
  return (fontSize * 4) / 3;
}

interface Colors {
  readonly color: string | undefined;
  readonly backgroundColor: string | undefined;
}

function plainColors({ color, background }: CellLook): Colors {
  return { color, backgroundColor: background };
}

const BLACK = '#000000';

/**
 * On dark paper a dark fill stays as it is, and so does what is written on it; a light fill and dark ink change places
 * with dark and light, and keep their hue.
 */
function darkened({ color = BLACK, background }: CellLook): Colors {
  if (background !== undefined && isDark(background)) return { color, backgroundColor: background };
  return {
    color: background !== undefined || isDark(color) ? reversed(color) : color,
    backgroundColor: background === undefined ? undefined : reversed(background),
  };
}

function reversed(color: string): string {
  return `oklch(from ${color} calc(1.16 - 0.95 * l) c h)`;
}

/** Of the luma of Rec. 709, half is about where black and white are told from a colour equally well. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
