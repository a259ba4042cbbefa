import type { Day } from '../../values/day';
import type { UnreadableReason } from '../../workbook/file-problems';
import type { HeaderAnswer } from '../../consolidation/questions';
import type { OfferedFile } from '../../operations/consolidate-workbooks';
import type { DistrictStandard } from '../../operations/district-standard';
import type { ReadReply } from './read-request';
import { ThreadFailure, type Thread } from './thread';

/** A file that can be opened: on a disk, or picked or dropped by a person. */
export interface FileToRead {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes, which are given away. */
  open(): Promise<ArrayBuffer>;
}

export interface PoolOptions {
  /** As many as there are cores, or files if those are fewer. */
  readonly threads: number;
  /** A file that takes longer is given up, and its thread with it. */
  readonly secondsPerFile: number;
  startThread(): Thread;
}

export interface ReadingOptions {
  readonly today: Day;
  readonly headers: readonly HeaderAnswer[];
  readonly onProgress?: (done: number, all: number, file: string) => void;
  readonly signal?: AbortSignal;
}

/** Most bytes of a file that is opened at all. */
export const MAX_FILE_SIZE = 256 * 1024 * 1024;
/** A workbook within all limits takes a few seconds on a slow machine. */
export const SECONDS_PER_FILE = 60;

/**
 * Reads many workbooks in threads; the same in a browser and in Node. A file that cannot be read, hangs, or takes all of
 * a thread's memory stops nobody. No more files are in memory than there are threads, and as many again that wait.
 */
export class ReadingPool {
  readonly #idle: Thread[] = [];
  readonly #busy = new Set<Thread>();
  readonly #standards = new Map<string, DistrictStandard>();

  constructor(private readonly options: PoolOptions) {}

  /**
   * In the order of the files.
   * @throws the signal's reason when it was aborted; the threads are ended at once then.
   */
  async read(
    files: readonly FileToRead[],
    options: ReadingOptions,
  ): Promise<readonly OfferedFile[]> {
    const { signal, onProgress } = options;
    signal?.throwIfAborted();
    const results: OfferedFile[] = [];
    let [next, done] = [0, 0];
    const take = (): Opened | undefined => {
      const [index, file] = [next, files[next]];
      if (!file || signal?.aborted) return undefined;
      next++;
      return { index, file, opening: open(file) };
    };
    const lane = async () => {
      // The next file is opened while the thread is busy with this one.
      for (let current = take(), upcoming; current; current = upcoming) {
        const opened = await current.opening;
        upcoming = take();
        results[current.index] = await this.#readOne(current.file, opened, options);
        done++;
        onProgress?.(done, files.length, current.file.name);
      }
    };
    const lanes = Math.max(1, Math.min(this.options.threads, files.length));
    const stop = aborted(signal, () => this.close());
    try {
      await Promise.race([stop.promise, Promise.all(Array.from({ length: lanes }, lane))]);
    } finally {
      stop.forget();
    }
    return results;
  }

  /** Ends all threads; a later `read` starts new ones. */
  close(): void {
    for (const thread of [...this.#idle.splice(0), ...this.#busy]) thread.end();
    this.#busy.clear();
  }

  async #readOne(
    { name }: FileToRead,
    opened: ArrayBuffer | UnreadableReason,
    { today, headers }: ReadingOptions,
  ): Promise<OfferedFile> {
    if (typeof opened === 'string') return unreadable(name, opened, '');
    const request = { file: name, bytes: opened, today, headers };
    const thread = this.#idle.pop() ?? this.options.startThread();
    this.#busy.add(thread);
    try {
      const reply = await this.#withinTime(thread.read(request));
      this.#idle.push(thread);
      return this.#offered(name, reply);
    } catch (error) {
      thread.end();
      if (!(error instanceof ThreadFailure)) throw error;
      return unreadable(name, REASON[error.why], error.message);
    } finally {
      this.#busy.delete(thread);
    }
  }

  async #withinTime(reading: Promise<ReadReply>): Promise<ReadReply> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { secondsPerFile } = this.options;
    const tooLong = new Promise<never>((_resolve, reject) => {
      const failure = new ThreadFailure('time', `no answer after ${secondsPerFile} s`);
      timer = setTimeout(() => reject(failure), secondsPerFile * 1000);
    });
    try {
      return await Promise.race([reading, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  #offered(file: string, { sha256, outcome }: ReadReply): OfferedFile {
    if (outcome.kind !== 'read') return { file, sha256, outcome };
    const { reading, standard: sent } = outcome;
    if (typeof sent === 'object') this.#standards.set(sent.fingerprint, sent);
    const standard = typeof sent === 'string' ? this.#standards.get(sent) : sent;
    return { file, sha256, outcome: { kind: 'read', reading: { ...reading, standard } } };
  }
}

const REASON = {
  memory: 'too-large',
  time: 'too-slow',
  program: 'program-error',
  // Only when all of the reading was cancelled: nobody sees it.
  ended: 'not-opened',
} as const;

interface Opened {
  readonly index: number;
  readonly file: FileToRead;
  readonly opening: Promise<ArrayBuffer | UnreadableReason>;
}

async function open(file: FileToRead): Promise<ArrayBuffer | UnreadableReason> {
  if (file.size > MAX_FILE_SIZE) return 'too-large';
  try {
    return await file.open();
  } catch {
    // Gone, locked or forbidden: whatever it is, the person looks after the file.
    return 'not-opened';
  }
}

function unreadable(file: string, reason: UnreadableReason, detail: string): OfferedFile {
  return { file, sha256: '', outcome: { kind: 'unreadable', reason, detail } };
}

/** A promise that fails when the signal is aborted. */
function aborted(signal: AbortSignal | undefined, atOnce: () => void) {
  let forget: (() => void) | undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    if (!signal) return;
    const stop = () => {
      atOnce();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    forget = () => signal.removeEventListener('abort', stop);
  });
  return { promise, forget: () => forget?.() };
}
