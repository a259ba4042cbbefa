import type { OpenBook } from './patch-book';
import type { Namespaces } from './patch-namespaces';
import { folderOf } from './patch-relationships';

/** The styles part of a workbook, or the one it is about to get. */
export interface StylesPart {
  readonly part: string;
  readonly text: string;
  readonly isNew: boolean;
}

export function findStyles({ pack, part, relationships, namespaces }: OpenBook): StylesPart {
  const listed = relationships.find(({ type }) => type === 'styles')?.part;
  const text = listed === undefined ? undefined : pack.read(listed);
  if (listed !== undefined && text !== undefined) return { part: listed, text, isNew: false };
  const free = pack.has(`${folderOf(part)}styles.xml`)
    ? pack.freeName(`${folderOf(part)}styles`, '.xml')
    : `${folderOf(part)}styles.xml`;
  return { part: free, text: emptyStyles(namespaces), isNew: true };
}

/** A styles part without any style; what it must hold is added with the first. */
export function emptyStyles({ main }: Namespaces): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${main}"></styleSheet>`
  );
}
