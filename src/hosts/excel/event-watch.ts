import type { HostListener } from '../host';
import type { Ask } from './ask';
import type { SheetMemory } from './sheet-memory';
import { firstCell, startWatching } from './watch';

/** Tells listeners what people do, and the memory what it may no longer rely on. */
export class EventWatch {
  readonly #listeners = new Set<HostListener>();
  /** Gives what ends the watching, or undefined where Excel would not begin it. */
  #started: Promise<(() => Promise<void>) | undefined> | undefined;
  #isPaused = false;

  constructor(
    private readonly ask: Ask,
    private readonly memory: SheetMemory,
  ) {}

  add(listener: HostListener): () => void {
    this.#listeners.add(listener);
    void this.isOn();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) void this.#stop();
    };
  }

  /** Whether Excel tells of changes. Where it would not before, it is asked once more. */
  async isOn(): Promise<boolean> {
    if (this.#listeners.size === 0) return false;
    this.#started ??= this.#start();
    if (await this.#started) return true;
    this.#started = undefined;
    return false;
  }

  /** What Excel tells from now on is of the host's own making. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
  }

  async #start(): Promise<(() => Promise<void>) | undefined> {
    // What was read before may have changed since, untold.
    this.memory.forgetAll();
    try {
      return await startWatching({
        changed: (sheetId) => void this.#changed(sheetId),
        stale: (sheetId) => this.memory.forget(sheetId),
        selected: (sheetId, address) => void this.#selected(sheetId, address),
      });
    } catch {
      // Without events every refresh reads all there is, and asks for them again.
      return undefined;
    }
  }

  async #stop(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    const end = await started;
    try {
      await end?.();
    } catch {
      // Nobody listens any more: events that go on coming reach nobody.
    }
  }

  async #changed(sheetId: string | undefined): Promise<void> {
    if (sheetId === undefined) this.memory.forgetAll();
    else this.memory.forget(sheetId);
    if (this.#isPaused) return;
    const name = sheetId === undefined ? undefined : await this.#nameOf(sheetId);
    for (const { changed } of this.#listeners) changed?.(name);
  }

  async #selected(sheetId: string, address: string): Promise<void> {
    if (this.#isPaused) return;
    const sheet = await this.#nameOf(sheetId);
    if (sheet === undefined) return;
    const place = { sheet, cell: firstCell(address) };
    for (const { selected } of this.#listeners) selected?.(place);
  }

  /** Undefined for a sheet that is no longer there, or not to be had: then all may have changed. */
  async #nameOf(sheetId: string): Promise<string | undefined> {
    const known = this.memory.nameOf(sheetId);
    if (known !== undefined) return known;
    try {
      const sheet = await this.ask(({ workbook }) => {
        const found = workbook.worksheets.getItemOrNullObject(sheetId);
        found.load('name');
        return found;
      });
      return sheet.isNullObject ? undefined : sheet.name;
    } catch {
      return undefined;
    }
  }
}
