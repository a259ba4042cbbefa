import { UnreadableFileError } from '../host';
import { parseRange, type CellRange } from '../../workbook/address';
import type { RowSnapshot } from '../../workbook/snapshot';
import { ByteScanner } from './byte-scanner';
import type { CellValues } from './cell-values';
import { readRows } from './read-rows';
import type { CellBudget } from './row-collector';

/** What a sheet's own part says. */
export interface SheetContent {
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  /** The ids of the relationships to its table parts. */
  readonly tableIds: readonly string[];
  /** Whether charts, pictures, comments or controls lie on it. */
  readonly hasAttachments: boolean;
}

/** The elements by which a sheet refers to what lies on it; `legacyDrawing` stands for comments. */
const ATTACHMENTS = ['drawing', 'legacyDrawing', 'oleObjects', 'controls'] as const;

/** Most merged ranges of a sheet, so that no memory is lost to them. */
const MAX_MERGES = 500_000;

/**
 * Reads a worksheet part, its bytes in UTF-8.
 * @throws {UnreadableFileError} `damaged`, `too-large`
 */
export function readSheet(bytes: Uint8Array, values: CellValues, budget: CellBudget): SheetContent {
  const scanner = new ByteScanner(bytes);
  if (scanner.next() === 'close' || !scanner.is('worksheet')) {
    throw scanner.damaged('not a worksheet');
  }
  let rows: readonly RowSnapshot[] = [];
  const merges: CellRange[] = [];
  const tableIds: string[] = [];
  let hasAttachments = false;
  if (scanner.kind === 'empty') return { rows, merges, tableIds, hasAttachments };
  for (;;) {
    const kind = scanner.next();
    if (kind === 'end-of-part') throw scanner.damaged('the sheet was cut off');
    if (kind === 'close') {
      if (scanner.is('worksheet')) return { rows, merges, tableIds, hasAttachments };
      if (!scanner.is('mergeCells') && !scanner.is('tableParts')) {
        throw scanner.damaged('an end tag without its start');
      }
    } else if (scanner.is('sheetData')) {
      if (rows.length > 0) throw scanner.damaged('two sets of rows');
      rows = readRows(scanner, values, budget);
    } else if (scanner.is('mergeCell')) {
      merges.push(readMerge(scanner));
      if (merges.length > MAX_MERGES) {
        throw new UnreadableFileError('too-large', `over ${MAX_MERGES} merged ranges`);
      }
      scanner.skipElement();
    } else if (scanner.is('tablePart')) {
      tableIds.push(readId(scanner));
      scanner.skipElement();
    } else if (!scanner.is('mergeCells') && !scanner.is('tableParts')) {
      if (ATTACHMENTS.some((name) => scanner.is(name))) hasAttachments = true;
      scanner.skipElement();
    }
  }
}

function readMerge(scanner: ByteScanner): CellRange {
  const reference = scanner.attribute('ref') ?? '';
  const range = parseRange(reference);
  if (!range) throw scanner.damaged(`cells cannot be merged at "${reference.slice(0, 40)}"`);
  return range;
}

/** `r:id`, whatever the prefix: a tablePart has no other attribute. */
function readId(scanner: ByteScanner): string {
  while (scanner.nextAttribute()) {
    const { attributeName: name } = scanner;
    if (name === 'id' || name.endsWith(':id')) return scanner.attributeValue;
  }
  throw scanner.damaged('a table without a relationship');
}
