import type { FileHost } from '../hosts/file/file-host';
import { UnreadableFileError, WriteRefusedError, type Host } from '../hosts/host';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { CellInTheWayError } from '../operations/layout/output-sheet';
import type { WritePlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { Failure } from './failure';
import { writeWhole } from './files';

/** @throws {Failure} when the file is no workbook that can be read. */
export async function readSnapshot(
  host: Host,
  file: string,
  words: CliCatalogue,
): Promise<WorkbookSnapshot> {
  try {
    return await host.read();
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const reason = `${words.unreadable[error.reason]} (unreadable-file: ${error.detail})`;
    throw new Failure(words.cli.notReadable(file, reason));
  }
}

/**
 * Carries a plan out in a copy of the workbook, and writes that; without a plan nothing. Whether it was written.
 * @throws {Failure} when the workbook leaves no room for it, or the file cannot be written.
 */
export async function writeCopy(
  host: FileHost,
  plan: () => WritePlan | undefined,
  out: string,
  words: CliCatalogue,
): Promise<boolean> {
  const isDone = await carryOut(host, plan, out, words);
  if (isDone) await writeWhole(out, host.bytes(), words);
  return isDone;
}

/**
 * Carries a plan out in memory, for a copy that is to be written to `out` later. Whether there was one.
 * @throws {Failure} when the workbook leaves no room for it.
 */
export async function carryOut(
  host: Host,
  plan: () => WritePlan | undefined,
  out: string,
  words: CliCatalogue,
): Promise<boolean> {
  try {
    const made = plan();
    if (!made) return false;
    await host.write(made);
    return true;
  } catch (error) {
    if (error instanceof WriteRefusedError) {
      const reason = words.refused[error.reason](error.sheet, error.cell);
      throw new Failure(words.cli.notWritten(out, reason));
    }
    if (error instanceof CellInTheWayError) {
      const reason = words.refused['cell-on-our-sheet'](error.sheet, error.cell);
      throw new Failure(words.cli.notWritten(out, reason));
    }
    throw error;
  }
}
