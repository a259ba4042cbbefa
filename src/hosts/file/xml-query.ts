import type { XmlElement } from './xml';

/** The children of that local name, in their order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** An xsd:boolean: `1` and `true` (whatever the case) are true, all else, and nothing, is false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value?.toLowerCase() === 'true';
}
