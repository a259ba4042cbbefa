import { appendInside, applyEdits, setAttribute, withPrefix, type Edit } from './patch-text';
import { escapeXml, parseXml, type XmlElement } from './xml';

/** The lists of a styles part that this writer adds to, in the order of CT_Stylesheet, with the entries each must begin with. */
const DEFAULTS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  // Excel takes the first two as these, whatever they say.
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
  dxfs: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SectionName = keyof typeof DEFAULTS;

const SECTION_NAMES = Object.keys(DEFAULTS) as readonly SectionName[];

interface Section {
  readonly element: XmlElement | undefined;
  /** The entries as they are, by what they say: `canonical` → index. */
  readonly known: Map<string, number>;
  readonly entries: XmlElement[];
  readonly added: string[];
}

/** A styles part that entries are added to; what is there keeps its number and its bytes. */
export class StyleSections {
  readonly #text: string;
  readonly #root: XmlElement;
  readonly #sections: ReadonlyMap<SectionName, Section>;
  readonly #byXml = new Map<string, number>();

  /** @throws {UnreadableFileError} when the part is broken. */
  constructor(text: string) {
    const root = parseXml(text);
    this.#text = root.selfClosing ? applyEdits(text, [appendInside(text, root, '')]) : text;
    this.#root = root.selfClosing ? parseXml(this.#text) : root;
    this.#sections = new Map(SECTION_NAMES.map((name) => [name, readSection(this.#root, name)]));
    for (const name of SECTION_NAMES) {
      const { entries } = this.#section(name);
      for (const xml of DEFAULTS[name].slice(entries.length)) this.#append(name, xml);
    }
  }

  entry(section: SectionName, index: number): XmlElement | undefined {
    return this.#section(section).entries[index];
  }

  entries(section: SectionName): readonly XmlElement[] {
    return this.#section(section).entries;
  }

  /** The index of the entry that says what this one says; it is appended if there is none. */
  indexOf(section: SectionName, xml: string): number {
    const key = section + xml;
    const before = this.#byXml.get(key);
    if (before !== undefined) return before;
    const index =
      this.#section(section).known.get(canonical(parseXml(xml))) ?? this.#append(section, xml);
    this.#byXml.set(key, index);
    return index;
  }

  /** The part's text; as it was where nothing was added. */
  text(): string {
    const edits: Edit[] = [];
    let behind = this.#root.openEnd;
    for (const name of SECTION_NAMES) {
      const { element, added, entries } = this.#section(name);
      if (added.length > 0) {
        const xml = withPrefix(added.join(''), this.#root.prefix);
        if (!element) {
          const section = `<${name} count="${entries.length}"></${name}>`;
          const [open = '', close = ''] = withPrefix(section, this.#root.prefix).split(/(?=<\/)/);
          edits.push({ start: behind, end: behind, text: open + xml + close });
        } else {
          edits.push(appendInside(this.#text, element, xml));
          if (element.attributes.has('count')) {
            edits.push(setAttribute(this.#text, element, 'count', String(entries.length)));
          }
        }
      }
      behind = element?.end ?? behind;
    }
    return applyEdits(this.#text, edits);
  }

  #append(name: SectionName, xml: string): number {
    const { entries, known, added } = this.#section(name);
    const element = parseXml(xml);
    const index = entries.length;
    entries.push(element);
    known.set(canonical(element), known.get(canonical(element)) ?? index);
    added.push(xml);
    return index;
  }

  #section(name: SectionName): Section {
    const section = this.#sections.get(name);
    if (!section) throw new RangeError(`no section ${name}`);
    return section;
  }
}

function readSection(root: XmlElement, name: SectionName): Section {
  const element = root.children.find((child) => child.name === name);
  const entries = [...(element?.children ?? [])];
  const known = new Map<string, number>();
  entries.forEach((entry, index) => {
    const key = canonical(entry);
    if (!known.has(key)) known.set(key, index);
  });
  return { element, entries, known, added: [] };
}

/** What an entry says, whatever its prefix and the order of its attributes. */
function canonical(element: XmlElement): string {
  return renderElement(element, element.attributes);
}

/** The element again with these attributes, without prefixes and extensions; attributes in alphabetical order. */
export function renderElement(
  { name, children, text }: XmlElement,
  attributes: ReadonlyMap<string, string>,
): string {
  const written = [...attributes]
    .filter(([attribute]) => !attribute.startsWith('xmlns'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`)
    .join('');
  const inside =
    children
      .filter((child) => child.name !== 'extLst')
      .map((child) => renderElement(child, child.attributes))
      .join('') + escapeXml(text.trim());
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
