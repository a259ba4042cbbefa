import type { OpenBook } from './patch-book';
import { removeElement, type Edit } from './patch-text';
import { parseXml } from './xml';

/**
 * The order in which formulas were last calculated may name cells that are gone now, and Excel calls the file damaged
 * then. It makes a new one whenever it likes, so it is taken out if it names one of these sheets.
 * Gives the edits of the workbook's relationships.
 */
export function dropCalcChain(book: OpenBook, sheetIds: ReadonlySet<number>): readonly Edit[] {
  const relationship = book.relationships.find(({ type }) => type === 'calcChain');
  const part = relationship?.part;
  const text = part === undefined ? undefined : book.pack.read(part);
  if (!relationship || part === undefined || text === undefined || sheetIds.size === 0) return [];
  // A cell without a sheet is on the sheet of the cell before it, so every sheet is named at least once.
  const named = parseXml(text).children.some(({ attributes }) =>
    sheetIds.has(Number(attributes.get('i') ?? Number.NaN)),
  );
  if (!named) return [];
  book.pack.remove(part);
  return [removeElement(relationship.element)];
}

/** Whether there are formulas, as far as the package tells. */
export function hasCalcChain(book: OpenBook): boolean {
  return book.relationships.some(({ type }) => type === 'calcChain');
}

/** Whether there are formulas on any sheet: many programs write them without a chain. */
export function hasFormulas(book: OpenBook): boolean {
  return (
    hasCalcChain(book) ||
    book.sheets.some(({ part }) => /<(?:[\w.-]+:)?f[\s>]/.test(book.pack.read(part) ?? ''))
  );
}
