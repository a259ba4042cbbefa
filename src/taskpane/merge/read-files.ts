import type { Day } from '../../values/day';
import type { HeaderAnswer } from '../../consolidation/questions';
import { ReadingPool, SECONDS_PER_FILE, type FileToRead } from '../../hosts/reading/reading-pool';
import { startWebThread } from '../../hosts/reading/web-thread';
import type { OfferedFile } from '../../operations/consolidate-workbooks';
import type { Task } from '../state/work-store';

/** Browsers that don't tell have two cores at least. */
const FEW_THREADS = 2;

/** Reads files in threads, as many as there are cores; they are gone afterwards. */
export async function readFiles(
  files: readonly FileToRead[],
  today: Day,
  headers: readonly HeaderAnswer[],
  { signal, progress }: Task,
): Promise<readonly OfferedFile[]> {
  const pool = new ReadingPool({
    threads: navigator.hardwareConcurrency || FEW_THREADS,
    secondsPerFile: SECONDS_PER_FILE,
    startThread: startWebThread,
  });
  progress(0, files.length);
  try {
    return await pool.read(files, {
      today,
      headers,
      signal,
      onProgress: (done, all) => progress(done, all),
    });
  } finally {
    pool.close();
  }
}
