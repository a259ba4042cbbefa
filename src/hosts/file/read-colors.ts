import type { XmlElement } from './xml';
import { childrenNamed } from './xml-query';
import { childNamed } from './patch-text';

/** Gives the colour that a `<color>`, `<fgColor>` and the like stands for, as `#rrggbb`; undefined for the page's own. */
export type Palette = (element: XmlElement | undefined) => string | undefined;

/** The default palette of old files, ECMA-376 part 1, 18.8.27; 0 to 7 are 8 to 15 once more. */
const INDEXED =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

/** The colours of Office's own theme, for workbooks without one. */
const OFFICE_THEME =
  '000000 ffffff 44546a e7e6e6 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72';

const IN_THEME = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  ...[1, 2, 3, 4, 5, 6].map((number) => `accent${number}`),
  'hlink',
  'folHlink',
];

/** @param theme the root of the theme part. */
export function readPalette(
  styleSheet: XmlElement | undefined,
  theme: XmlElement | undefined,
): Palette {
  const themed = themeColors(theme);
  const indexed = indexedColors(styleSheet);
  return (element) => {
    if (!element) return undefined;
    const base = baseColor(element.attributes, themed, indexed);
    const tint = Number(element.attributes.get('tint') ?? 0);
    return base === undefined ? undefined : `#${tint === 0 ? base : tinted(base, tint)}`;
  };
}

function baseColor(
  attributes: ReadonlyMap<string, string>,
  themed: readonly string[],
  indexed: readonly string[],
): string | undefined {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get('rgb') ?? '')?.[1];
  if (rgb !== undefined) return rgb.toLowerCase();
  const theme = attributes.get('theme');
  if (theme !== undefined) {
    // Cells count the light colours first, the theme the dark ones (18.8.3, and every program).
    const index = Number(theme);
    return themed[index < 4 ? index ^ 1 : index];
  }
  return indexed[Number(attributes.get('indexed') ?? Number.NaN)];
}

function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = theme && childNamed(childNamed(theme, 'themeElements') ?? theme, 'clrScheme');
  return OFFICE_THEME.split(' ').map((standard, index) => {
    const [color] = (scheme && childNamed(scheme, IN_THEME[index] ?? ''))?.children ?? [];
    const value = color?.attributes.get(color.name === 'sysClr' ? 'lastClr' : 'val') ?? '';
    return /^[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : standard;
  });
}

function indexedColors(styleSheet: XmlElement | undefined): readonly string[] {
  const standard = INDEXED.split(' ');
  const all = [...standard.slice(0, 8), ...standard];
  const colors = styleSheet && childNamed(styleSheet, 'colors');
  const own = colors && childNamed(colors, 'indexedColors');
  (own ? childrenNamed(own, 'rgbColor') : []).slice(0, all.length).forEach((color, index) => {
    const rgb = /([0-9a-f]{6})$/i.exec(color.attributes.get('rgb') ?? '')?.[1];
    if (rgb !== undefined) all[index] = rgb.toLowerCase();
  });
  return all;
}

/** Lighter for a tint above 0 (1 is white), darker below (-1 is black), in lightness (18.8.19). */
function tinted(color: string, tint: number): string {
  const [hue, saturation, lightness] = toHsl(color);
  const amount = Math.max(-1, Math.min(1, Number.isFinite(tint) ? tint : 0));
  const changed = amount < 0 ? lightness * (1 + amount) : lightness * (1 - amount) + amount;
  return fromHsl(hue, saturation, changed);
}

/** Hue 0 to 6, saturation and lightness 0 to 1. */
function toHsl(color: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return [((green - blue) / range + 6) % 6, saturation, lightness];
  if (most === green) return [(blue - red) / range + 2, saturation, lightness];
  return [(red - green) / range + 4, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): string => {
    const at = (offset + hue * 2) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return part(0) + part(8) + part(4);
}
