import type { LiveHistory } from './live-file-host';
import type { LiveState } from './live-state';

/** The states that a workbook went through, one step after the other, and where it is among them. */
export class LiveSteps {
  private past: readonly LiveState[] = [];
  private future: readonly LiveState[] = [];
  private readonly numbers: Map<LiveState, number>;
  private told: LiveHistory | undefined;

  constructor(private now: LiveState) {
    this.numbers = new Map([[now, 0]]);
  }

  get state(): LiveState {
    return this.now;
  }

  /** A new state; those that were undone are gone. */
  step(next: LiveState): void {
    this.past = [...this.past, this.now];
    this.future = [];
    this.enter(next);
  }

  /** The state before this one; false if there is none. */
  back(): boolean {
    const last = this.past.at(-1);
    if (!last) return false;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, this.now];
    this.enter(last);
    return true;
  }

  forth(): boolean {
    const next = this.future.at(-1);
    if (!next) return false;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, this.now];
    this.enter(next);
    return true;
  }

  /** The same object until the next step. */
  history(): LiveHistory {
    return (this.told ??= {
      at: this.numbers.get(this.now) ?? 0,
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
    });
  }

  private enter(state: LiveState): void {
    this.now = state;
    this.told = undefined;
    if (!this.numbers.has(state)) this.numbers.set(state, this.numbers.size);
  }
}
