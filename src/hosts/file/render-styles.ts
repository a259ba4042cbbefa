import type { CellFormat, CellTone } from '../../workbook/plan';
import { isBuiltInDateFormat, isDateFormat } from '../../workbook/number-formats';
import { formatCode } from '../cell-content';
import {
  FONTS,
  HEADER_GROUND,
  LINE_COLOR,
  LINK_FONT,
  TONES,
  type CellRole,
  type FontChange,
} from '../look';
import { renderElement, StyleSections } from './patch-styles-sections';
import { escapeXml, type XmlElement } from './xml';
import { isTrue } from './xml-query';

/** What a cell of ours looks like. */
export interface CellStyle {
  readonly role: CellRole;
  readonly format?: CellFormat;
  /** A blank cell that waits to be filled in: text typed there stays as typed. */
  readonly input?: boolean;
  readonly wrap?: boolean;
  readonly link?: boolean;
  /** Text that begins like a formula. */
  readonly quoted?: boolean;
  /** May be changed on a protected sheet. */
  readonly unlocked?: boolean;
}

const FIRST_CUSTOM_FORMAT = 164;
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
]);

const HEADER_FILL = `<fill><patternFill patternType="solid"><fgColor rgb="FF${HEADER_GROUND}"/><bgColor indexed="64"/></patternFill></fill>`;
const LINE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF${LINE_COLOR}"/></${side}>`)
  .join('');
const BORDER = `<border>${LINE}<diagonal/></border>`;

/** The styles of a workbook, asked for by what they look like; equal ones are used again, the others are appended. */
export class StyleRegistry {
  readonly #sections: StyleSections;
  readonly #cells = new Map<string, number>();

  constructor(stylesPart: string) {
    this.#sections = new StyleSections(stylesPart);
  }

  /** The index of the style in cellXfs. */
  cell(style: CellStyle): number {
    const key = JSON.stringify(style);
    const index = this.#cells.get(key) ?? this.#sections.indexOf('cellXfs', this.#xf(style));
    this.#cells.set(key, index);
    return index;
  }

  /**
   * The style of an existing cell, changed so that a value of this format shows as it should: numbers take our format,
   * dates too unless the cell shows dates in its own way, and all else keeps what the cell has.
   */
  adapted(base: number, format: CellFormat, quoted: boolean): number {
    const index = this.#existing(base);
    const reformatted =
      format.kind === 'number' || (format.kind === 'date' && !this.showsDates(index));
    if (!reformatted && !quoted) return index;
    return this.#changed(index, reformatted ? formatCode(format) : undefined, quoted);
  }

  /**
   * The style of an existing cell whose content is another now: with this number format where one is given (a cell that
   * shows dates in its own way goes on to do so), and taken for text as typed only if `quoted`.
   */
  edited(base: number, formatCode: string | undefined, quoted: boolean): number {
    const index = this.#existing(base);
    const keepsFormat =
      formatCode === undefined || (isDateFormat(formatCode) && this.showsDates(index));
    return this.#changed(index, keepsFormat ? undefined : formatCode, quoted);
  }

  /** Whether numbers in cells of this style are dates or times. */
  showsDates(cellXf: number): boolean {
    const id = this.#sections.entry('cellXfs', cellXf)?.attributes.get('numFmtId') ?? '0';
    const custom = this.#sections
      .entries('numFmts')
      .find(({ attributes }) => attributes.get('numFmtId') === id);
    if (!custom) return isBuiltInDateFormat(Number(id));
    return isDateFormat(custom.attributes.get('formatCode') ?? '');
  }

  /** The index of a tone's colours in dxfs. */
  tone(tone: CellTone): number {
    const { text, ground, bold } = TONES[tone];
    const font = `<font>${bold ? '<b/>' : ''}<color rgb="FF${text}"/></font>`;
    const fill = `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor rgb="FF${ground}"/></patternFill></fill>`;
    return this.#sections.indexOf('dxfs', `<dxf>${font}${fill}</dxf>`);
  }

  /** The styles part as it is now. */
  text(): string {
    return this.#sections.text();
  }

  #xf(style: CellStyle): string {
    const { role, format = { kind: 'general' }, input, quoted, unlocked, link } = style;
    const inTable = role === 'header' || role === 'body';
    const code = format.kind === 'text' && input ? '@' : formatCode(format);
    const numFmt = this.#numberFormat(code);
    const font = this.#font(link ? LINK_FONT : FONTS[role]);
    const fill = role === 'header' ? this.#sections.indexOf('fills', HEADER_FILL) : 0;
    const border = inTable ? this.#sections.indexOf('borders', BORDER) : 0;
    const attributes = [
      `numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      ...(quoted ? ['quotePrefix="1"'] : []),
      ...(numFmt > 0 ? ['applyNumberFormat="1"'] : []),
      ...(font > 0 ? ['applyFont="1"'] : []),
      ...(fill > 0 ? ['applyFill="1"'] : []),
      ...(border > 0 ? ['applyBorder="1"'] : []),
      'applyAlignment="1"',
      ...(unlocked ? ['applyProtection="1"'] : []),
    ];
    const protection = unlocked ? '<protection locked="0"/>' : '';
    return `<xf ${attributes.join(' ')}>${alignment(style)}${protection}</xf>`;
  }

  #existing(base: number): number {
    return this.#sections.entry('cellXfs', base) ? base : 0;
  }

  #changed(index: number, code: string | undefined, quoted: boolean): number {
    const element = this.#sections.entry('cellXfs', index);
    if (!element) return index;
    const attributes = new Map(element.attributes);
    const numFmt = code === undefined ? undefined : String(this.#numberFormat(code));
    if (numFmt !== undefined && numFmt !== (attributes.get('numFmtId') ?? '0')) {
      attributes.set('numFmtId', numFmt);
      attributes.set('applyNumberFormat', '1');
    }
    if (quoted) attributes.set('quotePrefix', '1');
    else if (isTrue(attributes.get('quotePrefix'))) attributes.delete('quotePrefix');
    // Of two styles that say the same, the cell keeps its own.
    if (sameAttributes(attributes, element.attributes)) return index;
    return this.#sections.indexOf('cellXfs', renderElement(element, attributes));
  }

  #numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS.get(code);
    if (builtIn !== undefined) return builtIn;
    const formats = this.#sections.entries('numFmts');
    const ids = formats.map((format) => Number(format.attributes.get('numFmtId') ?? 0));
    const same = formats.findIndex((format) => format.attributes.get('formatCode') === code);
    const id = ids[same] ?? Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1;
    if (same < 0) {
      this.#sections.indexOf(
        'numFmts',
        `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
      );
    }
    return id;
  }

  /** The workbook's own default font, changed: a workbook in 宋体 gets our sheets in 宋体. */
  #font(change: FontChange): number {
    const base = this.#sections.entry('fonts', 0);
    if (!base || Object.keys(change).length === 0) return 0;
    const part = (name: string): XmlElement | undefined =>
      base.children.find((child) => child.name === name);
    const rest = ['name', 'family', 'charset', 'scheme']
      .map((name) => part(name))
      .map((child) => (child ? renderElement(child, child.attributes) : ''));
    const size = Number(part('sz')?.attributes.get('val') ?? 11) + (change.larger ?? 0);
    const xml = [
      change.bold ? '<b/>' : '',
      change.underline ? '<u/>' : '',
      `<sz val="${size}"/>`,
      `<color rgb="FF${change.color ?? '000000'}"/>`,
      ...rest,
    ];
    return this.#sections.indexOf('fonts', `<font>${xml.join('')}</font>`);
  }
}

/** In a cell of the user's, text has the format that keeps what is typed there as typed. */
export function editFormatCode(format: CellFormat): string {
  return format.kind === 'text' ? '@' : formatCode(format);
}

/** All at the top, so that a row with a wrapped cell reads from one line; numbers keep off the text beside them. */
function alignment({ role, wrap, format }: CellStyle): string {
  if (role === 'header') {
    return '<alignment horizontal="center" vertical="center" wrapText="1"/>';
  }
  const attributes = [
    ...(role === 'value' ? ['horizontal="left"'] : []),
    ...(role === 'body' && format?.kind === 'date' ? ['horizontal="center"'] : []),
    ...(role === 'body' && format?.kind === 'number' ? ['horizontal="right" indent="1"'] : []),
    `vertical="${role === 'title' ? 'center' : 'top'}"`,
    ...(wrap ? ['wrapText="1"'] : []),
  ];
  return `<alignment ${attributes.join(' ')}/>`;
}

function sameAttributes(
  some: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): boolean {
  return (
    some.size === others.size && [...some].every(([name, value]) => others.get(name) === value)
  );
}
