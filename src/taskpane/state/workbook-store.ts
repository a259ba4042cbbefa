import type { Day } from '../../values/day';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { evaluateWorkbook, EvaluatedWorkbook } from '../../operations/evaluate-workbook';
import type { CellPlace, LiveHost } from '../../hosts/host';
import { Store } from './store';

export interface WorkbookState {
  /** As people know it: `North.xlsx`; empty while it has none. */
  readonly name: string;
  /** The day as of which all is checked and decided. */
  readonly asOf: Day;
  /** What the workbook held when it was last read; undefined before that. */
  readonly evaluated: EvaluatedWorkbook | undefined;
  readonly reading: boolean;
  /** Why the last reading failed; what was read before that stays. */
  readonly problem: { readonly error: unknown } | undefined;
  /** The cell that the person has selected. */
  readonly selected: CellPlace | undefined;
}

/** People type in bursts: the check follows when they have paused so long. In milliseconds. */
const PAUSE = 400;

/** The open workbook, read and evaluated, and kept up with what people do in it. */
export class WorkbookStore extends Store<WorkbookState> {
  #lastReading = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #chosenDay: Day | undefined;
  /** Not part of the pane's first load: it comes while the workbook is being read. */
  #evaluate: typeof evaluateWorkbook | undefined;

  constructor(
    private readonly host: LiveHost,
    private readonly today: () => Day,
  ) {
    super({
      name: '',
      asOf: today(),
      evaluated: undefined,
      reading: true,
      problem: undefined,
      selected: undefined,
    });
  }

  /** Reads the workbook and follows it until the function that comes back is called. */
  start(): () => void {
    const unwatch = this.host.watch({
      changed: () => {
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => void this.#follow(() => this.host.refresh()), PAUSE);
      },
      selected: (selected) => this.change({ selected }),
    });
    void this.#follow(() => this.host.read());
    return () => {
      clearTimeout(this.#pause);
      unwatch();
    };
  }

  /**
   * Reads the whole workbook again; the state has it then, too.
   * @throws what the host throws.
   */
  reload(): Promise<EvaluatedWorkbook> {
    clearTimeout(this.#pause);
    return this.#load(() => this.host.read());
  }

  /** The same, but a failure is only in the state: for what has been done already, whatever the reading comes to. */
  keepUp(): Promise<void> {
    clearTimeout(this.#pause);
    return this.#follow(() => this.host.read());
  }

  /** Undefined: today, whichever day that is. */
  setAsOf(day: Day | undefined): void {
    this.#chosenDay = day;
    const asOf = this.#asOf();
    const { evaluated } = this.state();
    this.change({
      asOf,
      evaluated: evaluated && this.#evaluate?.(evaluated.checked.snapshot, { asOf, name: false }),
    });
  }

  #asOf(): Day {
    return this.#chosenDay ?? this.today();
  }

  async #follow(read: () => Promise<WorkbookSnapshot>): Promise<void> {
    try {
      await this.#load(read);
    } catch {
      // The state says what went wrong, and the pane shows it.
    }
  }

  async #load(read: () => Promise<WorkbookSnapshot>): Promise<EvaluatedWorkbook> {
    const reading = ++this.#lastReading;
    const settle = (changes: Partial<WorkbookState>) => {
      // A reading that was overtaken by a later one is of no interest any more.
      if (reading === this.#lastReading) this.change({ reading: false, ...changes });
    };
    this.change({ reading: true });
    try {
      const [snapshot, name, operation] = await Promise.all([
        read(),
        this.host.name(),
        import('../../operations/evaluate-workbook'),
      ]);
      this.#evaluate = operation.evaluateWorkbook;
      const asOf = this.#asOf();
      const evaluated = this.#evaluate(snapshot, { asOf, name: false });
      settle({ name, asOf, evaluated, problem: undefined });
      return evaluated;
    } catch (error) {
      settle({ problem: { error } });
      throw error;
    }
  }
}
