import type { WritePlan } from '../../workbook/plan';
import type { ColumnWidths } from './column-widths';
import { appendRows, growTableNamed } from './patch-append';
import { openBook, type OpenBook } from './patch-book';
import { writeCalculated, type CalculatedCell } from './patch-calculated';
import { dropCalcChain, hasCalcChain, hasFormulas } from './patch-calc-chain';
import { renameInPart } from './patch-column-names';
import { resizeColumns } from './patch-columns';
import { CONTENT_TYPES, updateContentTypes } from './patch-content-types';
import { editCells, isFormula, type FileEdit } from './patch-edits';
import { findReplaced } from '../find-replaced';
import { namedThings, placeSheets, type PlacedSheet } from './patch-placement';
import {
  renderRelationships,
  writeRelationships,
  freeIds,
  targetFrom,
  type NewRelationship,
} from './patch-relationships';
import { relationshipsPart } from './package';
import { findStyles } from './patch-styles';
import { readTables } from './patch-tables';
import { setAttribute, type Edit } from './patch-text';
import { patchWorkbookPart } from './patch-workbook-part';
import { areaOf, renderSheet, TABLE_RELATIONSHIP } from './render-sheet';
import { StyleRegistry } from './render-styles';
import { renderTable } from './render-table';
import { escapeXml } from './xml';

/** A plan, whose edits may have formats of a page's own, and what formulas give now. */
export interface FilePlan extends WritePlan {
  readonly edits: readonly FileEdit[];
  readonly calculated?: readonly CalculatedCell[];
  /** Columns that are wider or narrower now. */
  readonly widths?: ColumnWidths;
  /** Tables that reach down to another row now. */
  readonly grown?: readonly { readonly table: string; readonly lastRow: number }[];
}

/**
 * The workbook with the plan carried out, as new bytes; `bytes` stays as it is. Every part that the plan does not
 * concern is copied as it stands, charts, macros and all.
 * The same plan again, with `replaces` naming the sheets that it made, gives the same bytes.
 * @throws {UnreadableFileError} when the file is no workbook that can be read.
 * @throws {WriteRefusedError} when the workbook leaves no room for the plan.
 * @throws {RangeError} for what no sheet can hold: numbers that are not finite, too many rows.
 */
export function patchWorkbook(bytes: Uint8Array, plan: FilePlan): Uint8Array {
  const book = openBook(bytes);
  const { pack } = book;
  const tables = readTables(
    pack,
    book.sheets.map(({ part }) => part),
  );
  const replaced = findReplaced(namedThings(book, tables), plan);
  const stylesPart = findStyles(book);
  const styles = new StyleRegistry(stylesPart.text);
  const staying = { ...book, sheets: book.sheets.filter((sheet) => !replaced.includes(sheet)) };
  for (const append of plan.appends) appendRows(staying, styles, append);
  const { reformulated, renamed } = editCells(staying, styles, plan.edits);
  writeCalculated(staying, plan.calculated ?? []);
  resizeColumns(staying, plan.widths ?? new Map());
  for (const { table, lastRow } of plan.grown ?? []) growTableNamed(staying, table, lastRow);

  const sheets = placeSheets(book, tables, plan, replaced);
  for (const sheet of sheets) writeSheet(book, sheet, styles);
  const writesCells = plan.sheets.length + plan.appends.length + plan.edits.length > 0;
  if (writesCells && styles.text() !== stylesPart.text) {
    pack.write(stylesPart.part, styles.text());
  }
  const newStyles = stylesPart.isNew && pack.has(stylesPart.part) ? stylesPart.part : undefined;

  // Formulas of the user's, which the chain tells of, may look at what is written here.
  const recalculate =
    writesFormulas(plan) ||
    (writesCells && hasCalcChain(book)) ||
    (plan.edits.length > 0 && hasFormulas(book));
  const gone = new Set([...replaced.flatMap((sheet) => sheet?.sheetId ?? []), ...reformulated]);
  const edits = [...dropCalcChain(book, gone), ...retargeted(book, sheets)];
  writeRelationships(pack, book.part, newRelationships(book, sheets, newStyles), edits);
  const workbook = renamed.reduce(
    renameInPart,
    patchWorkbookPart(book, sheets, plan.names, recalculate),
  );
  if (workbook !== book.text) pack.write(book.part, workbook);
  updateContentTypes(pack, contentTypes(sheets, newStyles));
  return pack.bytes();
}

function writeSheet(
  { pack, namespaces, date1904, activeTab }: OpenBook,
  { plan, part, position, table }: PlacedSheet,
  styles: StyleRegistry,
): void {
  const selected = position === activeTab;
  pack.write(part, renderSheet(plan, { styles, namespaces, date1904, selected }));
  const area = areaOf(plan);
  if (!plan.table || !area || !table) return;
  const relationship = {
    id: TABLE_RELATIONSHIP,
    type: `${namespaces.relationships}/table`,
    target: targetFrom(part, table.part),
  };
  pack.write(relationshipsPart(part), renderRelationships([relationship]));
  pack.write(table.part, renderTable(plan.table, area, table.id, namespaces));
}

function newRelationships(
  { part, relationships, namespaces }: OpenBook,
  sheets: readonly PlacedSheet[],
  newStyles: string | undefined,
): readonly NewRelationship[] {
  const added = sheets
    .filter(({ replaced }) => !replaced)
    .map((sheet) => ({
      id: sheet.relationshipId,
      type: `${namespaces.relationships}/worksheet`,
      target: targetFrom(part, sheet.part),
    }));
  if (newStyles === undefined) return added;
  const id = freeIds(relationships, added.length + 1).at(-1) ?? '';
  const type = `${namespaces.relationships}/styles`;
  return [...added, { id, type, target: targetFrom(part, newStyles) }];
}

/** A chart sheet that gives way to a worksheet keeps its relationship, which leads to another part now. */
function retargeted(
  { pack, part, namespaces }: OpenBook,
  sheets: readonly PlacedSheet[],
): readonly Edit[] {
  const text = pack.read(relationshipsPart(part)) ?? '';
  return sheets.flatMap((sheet) => {
    const relationship = sheet.replaced?.relationship;
    if (!relationship || relationship.type === 'worksheet') return [];
    const { element } = relationship;
    return [
      setAttribute(text, element, 'Type', `${namespaces.relationships}/worksheet`),
      setAttribute(text, element, 'Target', escapeXml(targetFrom(part, sheet.part))),
    ];
  });
}

function contentTypes(
  sheets: readonly PlacedSheet[],
  newStyles: string | undefined,
): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { part, table } of sheets) {
    types.set(part, CONTENT_TYPES.worksheet);
    if (table) types.set(table.part, CONTENT_TYPES.table);
  }
  if (newStyles !== undefined) types.set(newStyles, CONTENT_TYPES.styles);
  return types;
}

function writesFormulas({ sheets, appends, edits }: WritePlan): boolean {
  return (
    sheets.some(
      ({ heading, table }) =>
        heading.some((line) => line.some(({ value }) => isFormula(value))) ||
        (table?.rows ?? []).some((row) => row.some(isFormula)),
    ) ||
    appends.some(({ rows }) => rows.some((row) => row.some(isFormula))) ||
    edits.some(({ content }) => isFormula(content))
  );
}
