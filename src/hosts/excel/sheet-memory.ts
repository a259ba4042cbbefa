import type { ListedTable } from './list-workbook';
import type { ReadWorkbook } from './read-workbook';
import type { SheetContents, WantedSheet } from './ask-contents';

interface Remembered {
  readonly contents: SheetContents;
  readonly tables: string;
}

/** What was read of sheets, as long as nobody has told of a change. */
export class SheetMemory {
  readonly #sheets = new Map<string, Remembered>();
  readonly #names = new Map<string, string>();
  /** When each sheet was last told to have changed, and when all of them were; counted in changes. */
  readonly #changed = new Map<string, number>();
  #allChanged = 0;
  #now = 0;

  /** The moment, to be given with what is read from it on. */
  get now(): number {
    return this.#now;
  }

  /** Keeps what was read, but for sheets that have changed since `from`. */
  keep({ snapshot, listed }: ReadWorkbook, from: number): void {
    this.#names.clear();
    listed.sheets.forEach(({ id, name }, index) => {
      this.#names.set(id, name);
      const contents = snapshot.sheets[index];
      const changed = Math.max(this.#allChanged, this.#changed.get(id) ?? 0);
      if (!contents || changed > from) return;
      const tables = signature(listed.tables.filter(({ sheetId }) => sheetId === id));
      this.#sheets.set(id, { contents, tables });
    });
  }

  /** What is known of a sheet, unless it has other tables by now. */
  known({ id, tables }: WantedSheet): SheetContents | undefined {
    const remembered = this.#sheets.get(id);
    return remembered?.tables === signature(tables) ? remembered.contents : undefined;
  }

  nameOf(sheetId: string): string | undefined {
    return this.#names.get(sheetId);
  }

  forget(sheetId: string): void {
    this.#changed.set(sheetId, (this.#now += 1));
    this.#sheets.delete(sheetId);
  }

  forgetAll(): void {
    this.#allChanged = this.#now += 1;
    this.#sheets.clear();
    this.#names.clear();
  }
}

function signature(tables: readonly ListedTable[]): string {
  return JSON.stringify(
    tables.map(({ name, hasHeaderRow, hasTotalsRow }) => [name, hasHeaderRow, hasTotalsRow]),
  );
}
