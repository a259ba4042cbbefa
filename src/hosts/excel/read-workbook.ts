import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { Ask } from './ask';
import { listWorkbook, type ListedSheet, type ListedWorkbook } from './list-workbook';
import { isProblem } from './problems';
import type { SheetContents, WantedSheet } from './ask-contents';
import { readAtOnce, readInPieces } from './read-contents';

/** A snapshot, and the sheets that it is of, in the same order. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly listed: ListedWorkbook;
}

/** What is known of a sheet already, which then is not read. */
export type KnownContents = (sheet: WantedSheet) => SheetContents | undefined;

/** How often a workbook that changes under the reader's eyes is begun anew. */
const ATTEMPTS = 3;

/**
 * Reads workbooks: the list of sheets and tables with one request, what is on them with another; with more where a
 * workbook is too large for that.
 */
export class WorkbookReader {
  /** Once it was too large, it is read in pieces from the start. */
  #isLarge = false;

  constructor(private readonly ask: Ask) {}

  /** @throws {HostProblemError} */
  async read(known: KnownContents = () => undefined): Promise<ReadWorkbook> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#readOnce(known);
      } catch (error) {
        // A sheet or table went between the two requests.
        if (!isProblem(error, 'changed-meanwhile') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async #readOnce(known: KnownContents): Promise<ReadWorkbook> {
    const list = await this.ask(listWorkbook);
    const listed = list();
    const contents = new Map<string, SheetContents>();
    const wanted: WantedSheet[] = [];
    for (const { id } of listed.sheets) {
      const sheet = { id, tables: listed.tables.filter(({ sheetId }) => sheetId === id) };
      const remembered = known(sheet);
      if (remembered) contents.set(id, remembered);
      else wanted.push(sheet);
    }
    const read = await this.#contents(wanted, listed.date1904);
    read.forEach((content, index) => contents.set(wanted[index]?.id ?? '', content));
    const sheets = listed.sheets.flatMap((sheet) => snapshotOf(sheet, contents.get(sheet.id)));
    return { snapshot: { sheets }, listed };
  }

  async #contents(
    wanted: readonly WantedSheet[],
    date1904: boolean,
  ): Promise<readonly SheetContents[]> {
    if (wanted.length === 0) return [];
    if (!this.#isLarge) {
      try {
        return await readAtOnce(this.ask, wanted, date1904);
      } catch (error) {
        // Too many merged areas fail without saying so.
        if (!isProblem(error, 'too-large', 'unexpected')) throw error;
      }
      this.#isLarge = true;
    }
    return readInPieces(this.ask, wanted, date1904);
  }
}

function snapshotOf(
  { name, visibility }: ListedSheet,
  contents: SheetContents | undefined,
): readonly SheetSnapshot[] {
  if (!contents) return [];
  const { rows, merges, tables, hasAttachments } = contents;
  return [{ name, visibility, rows, merges, tables, hasAttachments }];
}
