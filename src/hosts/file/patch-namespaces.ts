import type { XmlElement } from './xml';

/** The two families of names a package can be written in (ECMA-376 part 4, and part 1 = Strict). */
export interface Namespaces {
  readonly main: string;
  /** Of `r:id`; relationship types begin with it too. */
  readonly relationships: string;
}

export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The family that a workbook part belongs to: new parts must speak the same. */
export function namespacesOf(root: XmlElement): Namespaces {
  for (const [name, value] of root.attributes) {
    if (name.startsWith('xmlns') && value === STRICT.main) return STRICT;
  }
  return TRANSITIONAL;
}

/** The attribute that names a relationship on a new element of this root's part, its namespace declared if need be. */
export function relationshipAttribute(
  root: XmlElement,
  namespaces: Namespaces,
  id: string,
): string {
  for (const [name, value] of root.attributes) {
    if (name.startsWith('xmlns:') && value === namespaces.relationships) {
      return `${name.slice('xmlns:'.length)}:id="${id}"`;
    }
  }
  return `xmlns:r="${namespaces.relationships}" r:id="${id}"`;
}
