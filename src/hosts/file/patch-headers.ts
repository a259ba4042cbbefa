import type { CellContent } from '../../workbook/plan';
import type { BookSheet, OpenBook } from './patch-book';
import type { CellEdit } from './patch-edits';
import type { RenamedColumns } from './patch-column-names';
import { readTables } from './patch-tables';
import { applyEdits, childNamed, setAttribute, type Edit } from './patch-text';
import { readTable } from './read-table';
import { textOf } from '../cell-content';
import { uniqueHeader } from '../table-area';
import { columnHeader } from './render-table';
import { parseXml, unescapeXstring } from './xml';
import { childrenNamed } from './xml-query';

/**
 * A header cell of a table and the name of its column are one thing: where an edit changes the one, the table part and
 * the formulas that name the column must follow. Changes the table part, and gives the columns that are called otherwise
 * now, and the edits with the headers as they will be: text, never blank, no two alike, as Excel itself has them.
 */
export function renameHeaders(
  book: OpenBook,
  sheet: BookSheet,
  edits: readonly CellEdit[],
): { readonly edits: readonly CellEdit[]; readonly renamed: readonly RenamedColumns[] } {
  const renamed: RenamedColumns[] = [];
  let result = edits;
  for (const { part, name: table } of readTables(book.pack, [sheet.part])) {
    const text = book.pack.read(part) ?? '';
    const root = parseXml(text);
    const { range, hasHeaderRow } = readTable(root);
    const columns = childrenNamed(childNamed(root, 'tableColumns') ?? root, 'tableColumn');
    const names = columns.map(({ attributes }) => unescapeXstring(attributes.get('name') ?? ''));
    const partEdits: Edit[] = [];
    const changed = new Map<string, string>();
    result = result.map((edit): CellEdit => {
      const index = edit.column - range.firstColumn;
      const element = columns[index];
      const before = names[index];
      if (!hasHeaderRow || edit.row !== range.firstRow || !element || before === undefined) {
        return edit;
      }
      const others = names.filter((_, other) => other !== index);
      const header = headerOf(edit.content, index, others);
      names[index] = header;
      if (header !== before) {
        changed.set(before, header);
        partEdits.push(setAttribute(text, element, 'name', columnHeader(header)));
      }
      return { ...edit, content: header };
    });
    if (partEdits.length > 0) {
      book.pack.write(part, applyEdits(text, partEdits));
      renamed.push({ table, columns: changed });
    }
  }
  return { edits: result, renamed };
}

/** The header that a content makes of the column at `index` (from 0) beside the others. */
export function headerOf(content: CellContent, index: number, others: readonly string[]): string {
  return uniqueHeader(headerText(content), index, others);
}

/** Excel takes a header for text, whatever is typed there. */
function headerText(content: CellContent): string {
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'object' && content.kind === 'formula') return String(content.value ?? '');
  if (typeof content === 'object' && content.kind === 'date') return String(content.serial);
  return textOf(content) ?? String(content);
}
