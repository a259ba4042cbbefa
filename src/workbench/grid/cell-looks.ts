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
  const { borders } = look;
  const decoration = [look.underline ? 'underline' : '', look.strike ? 'line-through' : ''];
  return {
    justifyContent: FLEX[align],
    textAlign: align,
    alignItems: FLEX_UPRIGHT[look.verticalAlign],
    fontSize: `${textSize(look)}px`,
    ...(look.indent > 0 && {
      [align === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + look.indent * INDENT,
    }),
    ...(look.bold && { fontWeight: 600 }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...((look.underline || look.strike) && { textDecorationLine: decoration.join(' ').trim() }),
    ...(look.color && { color: inked(look.color, paper) }),
    ...(look.background && {
      backgroundColor: inked(look.background, paper),
      // Ink of its own, or a page in dark would write white on a light fill.
      color: inked(look.color ?? '#000000', paper),
    }),
    ...(look.wrap && { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
    ...(borders.top && { borderTopColor: inked(borders.top, paper) }),
    ...(borders.right && { borderRightColor: inked(borders.right, paper) }),
    ...(borders.bottom && { borderBottomColor: inked(borders.bottom, paper) }),
    ...(borders.left && { borderLeftColor: inked(borders.left, paper) }),
  };
}

/** In pixels: a point is a 72nd of an inch, a pixel a 96th. */
export function textSize({ fontSize }: CellLook): number {
  return (fontSize * 4) / 3;
}

/** On dark paper light and dark change places, hue stays: what could be told apart still can. */
function inked(color: string, paper: Paper): string {
  return paper === 'light' ? color : `oklch(from ${color} calc(1.16 - 0.95 * l) c h)`;
}
