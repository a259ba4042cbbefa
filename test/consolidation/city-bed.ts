import type { Answer } from '../../src/consolidation/questions';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { openFile } from '../../src/hosts/file/file-host';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { NEW_CITY, readCityWorkbook, type CityWorkbook } from '../../src/operations/city-workbook';
import {
  consolidateWorkbooks,
  type ConsolidatedWorkbooks,
  type OfferedFile,
} from '../../src/operations/consolidate-workbooks';
import { planConsolidation } from '../../src/operations/consolidation-plan';
import { readDistrict } from '../../src/operations/read-district';
import { sha256 } from '../../src/values/sha256';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { AS_OF, evaluationBook, type Sheets } from '../test-bed';

export const WORDS = catalogueOf('en');
export const AT = '2026-11-24 13:45';

/** A workbook as a thread would have read it; what it holds stands for its bytes. */
export function offer(
  file: string,
  book: WorkbookSnapshot | Sheets,
  answers: readonly Answer[] = [],
): OfferedFile {
  const snapshot = 'sheets' in book ? book : evaluationBook(book);
  const headers = answers.flatMap((one) => (one.question === 'header' ? [one] : []));
  return {
    file,
    sha256: sha256(new TextEncoder().encode(JSON.stringify(snapshot))),
    outcome: { kind: 'read', reading: readDistrict(snapshot, file, AS_OF, headers) },
  };
}

/** A city's workbook in a file, consolidated again and again. */
export class City {
  bytes: Uint8Array | undefined;

  get snapshot(): WorkbookSnapshot {
    return this.bytes ? readWorkbook(this.bytes) : { sheets: [] };
  }

  get workbook(): CityWorkbook {
    return this.bytes ? readCityWorkbook(this.snapshot, AS_OF) : NEW_CITY;
  }

  dryRun(offered: readonly OfferedFile[], answers: readonly Answer[] = []): ConsolidatedWorkbooks {
    return consolidateWorkbooks(this.workbook, offered, answers, AT);
  }

  /** Whether anything was written. */
  async take(offered: readonly OfferedFile[], answers: readonly Answer[] = []): Promise<boolean> {
    const plan = planConsolidation(this.dryRun(offered, answers), WORDS);
    if (!plan) return false;
    if (this.bytes) {
      const host = openFile(this.bytes);
      await host.write(plan);
      this.bytes = host.bytes();
    } else this.bytes = newWorkbook(plan);
    return true;
  }

  /** The rows of a sheet below its header, blank cells as null. */
  rows(name: string): (CellValue | null)[][] {
    const sheet = this.snapshot.sheets.find((one) => one.name === name);
    const header = sheet?.rows.findIndex(({ row }) => row === 4) ?? -1;
    const width = sheet?.rows[header]?.cells.length ?? 0;
    return (sheet?.rows.slice(header + 1) ?? []).map(({ cells }) =>
      Array.from({ length: width }, (_, index) => cells[index] ?? null),
    );
  }

  column(name: string, header: string): (CellValue | null)[] {
    const sheet = this.snapshot.sheets.find((one) => one.name === name);
    const at = sheet?.rows.find(({ row }) => row === 4)?.cells.indexOf(header) ?? -1;
    if (at < 0) throw new RangeError(`${name} has no column ${header}`);
    return this.rows(name).map((row) => row[at] ?? null);
  }
}

export function counts(result: ConsolidatedWorkbooks) {
  return result.files.map(({ file, status, added, changed, unchanged, vanished, conflicts }) => ({
    file,
    status,
    added,
    changed,
    unchanged,
    vanished: vanished.length,
    conflicts,
  }));
}
