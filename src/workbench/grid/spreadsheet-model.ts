import { cellAddress, columnName, parseRange } from '../../workbook/address';
import type { CellPlace } from '../../hosts/host';
import type { CellInput, LiveFileHost } from '../../hosts/file/live-file';
import type { SheetView } from '../../hosts/file/sheet-view';
import { Store } from '../../taskpane/state/store';
import { contentOf, isEntered, openDraft, withText } from './drafts';
import { selectCell, selectRange, TOP_LEFT, type Cell, type Selection } from './selection';
import type { Draft, PlacedRange, SpreadsheetState } from './spreadsheet';
import { firstState, withSheets, withTab } from './sheets-shown';

/** An open workbook as a spreadsheet that a person works in: which sheet, what is selected, what is being typed. */
export class SpreadsheetModel extends Store<SpreadsheetState> {
  readonly #remembered = new Map<string, Selection>();

  /** `report` hears of what the workbook refuses. */
  constructor(
    private readonly host: LiveFileHost,
    readonly report: (error: unknown) => void,
  ) {
    super(firstState(host.sheets()));
  }

  /** Follows the workbook until the function that comes back is called. */
  start(): () => void {
    const stopFollowing = [
      this.host.subscribe(() => this.change(withSheets(this.state(), this.host.sheets()))),
      this.host.onGoTo((place) => this.goTo(place)),
    ];
    this.change(withSheets(this.state(), this.host.sheets()));
    this.#tell();
    return () => stopFollowing.forEach((stop) => stop());
  }

  /** With a cell, that cell is brought into sight. */
  select(selection: Selection, reveal?: Cell): void {
    this.change({ selection, choosing: undefined, ...(reveal && { reveal: { cell: reveal } }) });
    this.#tell();
  }

  /** Leaves the sheet for another; the keyboard comes along. False when there is none of that name. */
  showSheet(name: string, selection = this.#remembered.get(name)): boolean {
    const all = this.host.sheets();
    const sheet = all.find((one) => one.name === name);
    if (!sheet) return false;
    const before = this.state();
    this.#remembered.set(before.sheet.name, before.selection);
    const shown = selection ?? selectCell(TOP_LEFT, sheet.merges);
    this.change({
      sheet,
      sheets: withTab(all, name),
      selection: shown,
      draft: undefined,
      choosing: undefined,
      reveal: { cell: shown.active },
      focusCalls: before.focusCalls + 1,
    });
    this.#tell();
    return true;
  }

  /** To a place of the workbook, which is marked for a moment. False when it is not there. */
  goTo({ sheet: name, cell }: CellPlace): boolean {
    const wanted = name.toLowerCase();
    const sheet = this.host.sheets().find((one) => one.name.toLowerCase() === wanted);
    const range = parseRange(cell);
    if (!sheet || !range) return false;
    this.showSheet(sheet.name, selectRange(range, sheet.merges));
    const { active } = this.state().selection;
    this.change({
      mark: { sheet: sheet.name, range },
      reveal: { cell: active, amidst: true },
    });
    return true;
  }

  /** Calls the keyboard to the grid. */
  focus(): void {
    this.change({ focusCalls: this.state().focusCalls + 1 });
  }

  /** Opens the active cell for editing; with a text, that text takes the place of its content. */
  edit(at: Draft['at'], arrows: Draft['arrows'], text?: string): void {
    const state = this.state();
    this.change({
      draft: openDraft(state, at, arrows, text),
      choosing: undefined,
      reveal: { cell: state.selection.active },
    });
  }

  setText(text: string): void {
    const { draft } = this.state();
    if (draft) this.change({ draft: withText(draft, text) });
  }

  /** F2 while typing: the arrows move in the text from then on, or enter it again. */
  switchArrows(): void {
    const { draft } = this.state();
    if (!draft) return;
    const arrows = draft.arrows === 'move-on' ? 'move-in-text' : 'move-on';
    this.change({ draft: { ...draft, arrows } });
  }

  sheetNamed(name: string): SheetView | undefined {
    return this.host.sheets().find((sheet) => sheet.name === name);
  }

  cancel(): void {
    this.change({ draft: undefined });
  }

  /** Enters what is being typed. False when it was rejected or refused, and is still being typed. */
  async enter(): Promise<boolean> {
    const { draft, sheet } = this.state();
    if (!draft) return true;
    if (draft.state === 'being-checked') return false;
    if (!isEntered(sheet, draft)) {
      this.cancel();
      return true;
    }
    const { row, column } = draft.cell;
    const input = { sheet: sheet.name, cell: cellAddress(row, column), text: draft.text };
    const checked: Draft = { ...draft, state: 'being-checked' };
    this.change({ draft: checked });
    const allowed = await this.#allows(input);
    // Typed on, given up or on another sheet by now: the answer is of no interest any more.
    if (this.state().draft !== checked) return false;
    if (!allowed) {
      const rejected = sheet.cell(row, column)?.validation?.error;
      this.change({ draft: { ...draft, state: { rejected } } });
      return false;
    }
    // The workbook tells of its change while it is made, and by then nothing is being typed any more.
    this.change({ draft: undefined, cut: undefined });
    if (this.type([input])) return true;
    this.change({ draft: { ...draft, state: 'open' } });
    return false;
  }

  /** What the workbook refuses is reported. False then. */
  attempt(change: () => void): boolean {
    try {
      change();
      return true;
    } catch (error) {
      this.report(error);
      return false;
    }
  }

  /** Types into cells, as one step. False when the workbook doesn't allow it. */
  type(inputs: readonly CellInput[]): boolean {
    return inputs.length === 0 || this.attempt(() => this.host.type(inputs));
  }

  /** Makes columns of the sheet so many pixels wide, as one step. */
  resize(widths: ReadonlyMap<number, number>): void {
    const { sheet } = this.state();
    if (!this.attempt(() => this.host.resizeColumns(sheet.name, widths))) return;
    const [first, last] = [Math.min(...widths.keys()), Math.max(...widths.keys())];
    const columns = first === last ? columnName(first) : `${columnName(first)}:${columnName(last)}`;
    this.change({ resized: { columns, width: widths.get(last) ?? 0 } });
  }

  /** What is being dragged, or that nothing is any more. */
  show(dragged: Partial<Pick<SpreadsheetState, 'filling' | 'resizing'>>): void {
    this.change(dragged);
  }

  /** Opens the search, or calls the keyboard to it. */
  find(): void {
    this.change({ findCalls: this.state().findCalls + 1 });
  }

  /** The keyboard goes back to the cell. */
  closeFind(): void {
    this.change({ findCalls: 0 });
    this.focus();
  }

  /** Opens the list of the active cell's values, if it has one. */
  choose(): void {
    const choices = this.host.choices(this.#place());
    const { sheet, selection } = this.state();
    const at = choices.indexOf(contentOf(sheet, selection.active));
    if (choices.length > 0) this.change({ choosing: { choices, at }, draft: undefined });
  }

  /** To the next or the last but one of the list; it stays at its ends. */
  moveChoice(by: number): void {
    const { choosing } = this.state();
    if (!choosing) return;
    const at = Math.min(Math.max(choosing.at + by, 0), choosing.choices.length - 1);
    this.change({ choosing: { ...choosing, at } });
  }

  pick(choice: string | undefined): void {
    this.change({ choosing: undefined });
    if (choice !== undefined) this.type([{ ...this.#place(), text: choice }]);
  }

  setCut(cut: PlacedRange | undefined): void {
    this.change({ cut });
  }

  undo(): void {
    this.attempt(() => void this.host.undoStep());
  }

  redo(): void {
    this.attempt(() => void this.host.redoStep());
  }

  /** Where the workbook fails to say, typing into it will tell. */
  async #allows(input: CellInput): Promise<boolean> {
    try {
      return await this.host.allows(input);
    } catch (error) {
      this.report(error);
      return true;
    }
  }

  #tell(): void {
    this.host.select(this.#place());
  }

  #place(): CellPlace {
    const { sheet, selection } = this.state();
    return { sheet: sheet.name, cell: cellAddress(selection.active.row, selection.active.column) };
  }
}
