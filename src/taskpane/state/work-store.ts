import type { WritePlan } from '../../workbook/plan';
import type { Catalogue } from '../../locales/catalogue';
import type { LiveHost } from '../../hosts/host';
import { writtenCounts } from '../../workbook/written-counts';
import { Store } from './store';
import type { WorkbookStore } from './workbook-store';

/** Words are put on when they are shown, so that they follow the language. */
export type Said = (words: Catalogue) => string;

/** What the pane is busy with. */
export interface Working {
  /** Another piece of work has another. */
  readonly id: number;
  readonly what: Said;
  /** How far it is: 3 of 12. Undefined where nobody knows. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Undefined for what must not be stopped half-way. */
  readonly cancel: (() => void) | undefined;
}

/** What came of the last thing that was asked for, until somebody dismisses it or asks for something else. */
export type Notice =
  | { readonly kind: 'done'; readonly said: Said; readonly canUndo: boolean }
  | { readonly kind: 'problem'; readonly error: unknown };

export interface WorkState {
  readonly working: Working | undefined;
  readonly notice: Notice | undefined;
}

/** What a piece of work can say of itself while it runs. */
export interface Task {
  /** Aborted when the person cancels. What the work gives afterwards is thrown away. */
  readonly signal: AbortSignal;
  progress(done: number, total: number, what?: Said): void;
}

/** One thing is done at a time; its progress, its end and its failure are shown in one place. */
export class WorkStore extends Store<WorkState> {
  #lastId = 0;

  constructor(
    private readonly host: LiveHost,
    private readonly workbook: WorkbookStore,
  ) {
    super({ working: undefined, notice: undefined });
  }

  /**
   * Does something that takes its time and changes nothing, so that it can be cancelled. Gives its result; undefined when
   * it failed (which is then shown), was cancelled, or when something else is being done.
   */
  async run<Result>(
    what: Said,
    action: (task: Task) => Promise<Result>,
  ): Promise<Result | undefined> {
    const controller = new AbortController();
    const cancelled = new Promise<undefined>((resolve) => {
      controller.signal.addEventListener('abort', () => resolve(undefined));
    });
    return this.#alone(
      what,
      () => controller.abort(),
      async (progress) => {
        const result = await Promise.race([
          action({ signal: controller.signal, progress }),
          cancelled,
        ]);
        if (controller.signal.aborted) {
          this.#tell({ kind: 'done', said: ({ pane }) => pane.shell.cancelled, canUndo: false });
          return undefined;
        }
        return result;
      },
    );
  }

  /**
   * Carries a plan out and says what was written, with a way to take it back. Whether it was written.
   * @param said in place of the counts of sheets, rows and cells
   */
  async write(plan: WritePlan, said?: Said): Promise<boolean> {
    return this.#changing(
      ({ pane }) => pane.shell.writing,
      async () => {
        await this.host.write(plan);
        this.noteWritten(plan, said);
      },
    );
  }

  /** Says what was written, be it by somebody else on the same host. */
  noteWritten(plan: WritePlan, said?: Said): void {
    const counts = writtenCounts(plan);
    this.#tell({
      kind: 'done',
      said: said ?? (({ pane }) => pane.shell.written(counts)),
      canUndo: this.host.canUndo(),
    });
  }

  /** Takes back the last write. Whether it was taken back. */
  async undo(): Promise<boolean> {
    return this.#changing(
      ({ pane }) => pane.shell.undoing,
      async () => {
        await this.host.undo();
        this.#tell({ kind: 'done', said: ({ pane }) => pane.shell.undone, canUndo: false });
      },
    );
  }

  /** Does something short; a failure is shown. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error: unknown): void {
    this.#tell({ kind: 'problem', error });
  }

  tell(said: Said): void {
    this.#tell({ kind: 'done', said, canUndo: false });
  }

  dismiss(): void {
    this.change({ notice: undefined });
  }

  #tell(notice: Notice): void {
    this.change({ notice });
  }

  /** The workbook is looked at afterwards, whatever came of it. */
  async #changing(what: Said, action: () => Promise<void>): Promise<boolean> {
    const done = await this.#alone(what, undefined, async () => {
      try {
        await action();
      } finally {
        await this.workbook.keepUp();
      }
      return true;
    });
    return done ?? false;
  }

  async #alone<Result>(
    what: Said,
    cancel: (() => void) | undefined,
    action: (progress: Task['progress']) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.state().working) return undefined;
    const id = ++this.#lastId;
    this.change({ working: { id, what, progress: undefined, cancel }, notice: undefined });
    try {
      return await action((done, total, now) => {
        const { working } = this.state();
        if (!working) return;
        const progress = { done, total };
        this.change({ working: { ...working, progress, what: now ?? working.what } });
      });
    } catch (error) {
      this.fail(error);
      return undefined;
    } finally {
      this.change({ working: undefined });
    }
  }
}
