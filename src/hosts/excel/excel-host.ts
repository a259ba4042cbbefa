import type { WritePlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { HostProblemError, type CellPlace, type HostListener, type LiveHost } from '../host';
import { asker, patient, type Ask, type Asks } from './ask';
import { EventWatch } from './event-watch';
import { goTo } from './go-to';
import { openNew } from './open-new';
import { WorkbookReader } from './read-workbook';
import { requireBaseSet } from './requirements';
import { SheetMemory } from './sheet-memory';
import { HalfWrittenError, undoWrite, type Undoable } from './recover';
import { realTimers, type Timers } from './timers';
import { writePlan } from './write-plan';

/** The workbook that is open in Excel beside the task pane. Asks nothing of Excel before it is used. */
export function openExcel(timers: Timers = realTimers): LiveHost {
  return new ExcelHost(timers);
}

class ExcelHost implements LiveHost {
  readonly #asks: Asks;
  readonly #reader: WorkbookReader;
  readonly #memory = new SheetMemory();
  readonly #watch: EventWatch;
  #last: Undoable | undefined;
  /** A write that failed may have left events switched off. */
  #mayBeDeaf = false;
  /** Writes wait for each other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(timers: Timers) {
    const plain = asker(timers);
    const ask: Ask = async (queue) => {
      requireBaseSet();
      return plain(queue);
    };
    const read: Ask = patient(async (queue) => {
      const wakes = this.#mayBeDeaf;
      const result = await ask((context) => {
        if (wakes) context.runtime.enableEvents = true;
        return queue(context);
      });
      if (wakes) this.#mayBeDeaf = false;
      return result;
    }, timers);
    this.#asks = { ask, read, timers };
    this.#reader = new WorkbookReader(read);
    this.#watch = new EventWatch(read, this.#memory);
  }

  async read(): Promise<WorkbookSnapshot> {
    const { now } = this.#memory;
    const workbook = await this.#reader.read();
    this.#memory.keep(workbook, now);
    return workbook.snapshot;
  }

  async refresh(): Promise<WorkbookSnapshot> {
    // Without events nobody tells what has changed.
    if (!(await this.#watch.isOn())) return this.read();
    const { now } = this.#memory;
    const workbook = await this.#reader.read((sheet) => this.#memory.known(sheet));
    this.#memory.keep(workbook, now);
    return workbook.snapshot;
  }

  write(plan: WritePlan): Promise<void> {
    return this.#inTurn(async () => {
      this.#last = await writePlan(this.#asks, plan);
    });
  }

  canUndo(): boolean {
    return this.#last !== undefined;
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#last) throw new HostProblemError('changed-meanwhile', 'nothing was written');
      await undoWrite(this.#asks, this.#last);
      this.#last = undefined;
    });
  }

  async name(): Promise<string> {
    const workbook = await this.#asks.read((context) => {
      context.workbook.load('name');
      return context.workbook;
    });
    return workbook.name;
  }

  goTo(place: CellPlace): Promise<void> {
    return goTo(this.#asks.ask, place);
  }

  watch(listener: HostListener): () => void {
    return this.#watch.add(listener);
  }

  openNew(plan: WritePlan): Promise<void> {
    return openNew(plan);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(() => this.#writing(work));
    // The next one has its turn whatever became of this one, which tells its own caller.
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #writing(work: () => Promise<void>): Promise<void> {
    this.#watch.pause();
    try {
      await work();
    } catch (error) {
      this.#mayBeDeaf = true;
      if (error instanceof HalfWrittenError) this.#last = { journal: error.journal };
      throw error;
    } finally {
      this.#memory.forgetAll();
      this.#watch.resume();
    }
  }
}
