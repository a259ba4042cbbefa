/**
 * The look of a cell as flat data: `font.bold`, `fill.color`, `border.EdgeTop.style`, `numberFormat`, …
 * Only what differs from an untouched cell is in it; equal styles are one object.
 */
export type StyleValue = string | number | boolean | null;
export type Style = Readonly<Record<string, StyleValue>>;

const UNTOUCHED: Style = Object.freeze({
  numberFormat: 'General',
  'font.name': 'Aptos Narrow',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  'font.subscript': false,
  'font.superscript': false,
  'font.tintAndShade': 0,
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'fill.patternColor': '',
  'fill.tintAndShade': 0,
  'fill.patternTintAndShade': 0,
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  textOrientation: 0,
  indentLevel: 0,
  readingOrder: 'Context',
  shrinkToFit: false,
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  namedStyle: 'Normal',
});

const BORDER_DEFAULTS: Style = { style: 'None', color: '#000000', weight: 'Thin', tintAndShade: 0 };

export const PLAIN: Style = Object.freeze({});

const interned = new Map<string, Style>([['{}', PLAIN]]);

export function styleValue(style: Style, key: string): StyleValue {
  return style[key] ?? defaultOf(key);
}

export function withStyle(style: Style, key: string, value: StyleValue): Style {
  if (styleValue(style, key) === value) return style;
  const others = Object.entries(style).filter(([other]) => other !== key);
  if (value !== defaultOf(key)) others.push([key, value]);
  return intern(Object.fromEntries(others));
}

/** The style without the keys that begin so: `font.`, `border.EdgeTop.`, `` (all). */
export function withoutStyle(style: Style, prefix: string): Style {
  return intern(
    Object.fromEntries(Object.entries(style).filter(([key]) => !key.startsWith(prefix))),
  );
}

function intern(style: Style): Style {
  const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = interned.get(key);
  if (known !== undefined) return known;
  const fresh = Object.keys(style).length === 0 ? PLAIN : Object.freeze(style);
  interned.set(key, fresh);
  return fresh;
}

function defaultOf(key: string): StyleValue {
  const border = /^border\.\w+\.(\w+)$/.exec(key)?.[1];
  const value = border === undefined ? UNTOUCHED[key] : BORDER_DEFAULTS[border];
  if (value === undefined) throw new Error(`No such piece of a style: ${key}`);
  return value;
}
