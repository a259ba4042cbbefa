import type { Model } from '@ironcalc/wasm';
import { cellAddress, MAX_ROWS, quotedSheetName } from '../../workbook/address';
import type { OpenedFile } from './opened-file';
import { placeOfKey } from './sheet-look';

/** A sheet of the model's own, where the values of formulas stand as text: as numbers the engine shows them rounded. */
export class FullTexts {
  private readonly places = new Map<string, { readonly row: number; readonly column: number }>();
  private readonly sheet: number;

  constructor(
    private readonly model: Model,
    private readonly file: OpenedFile,
  ) {
    this.sheet = file.sheets.length;
    model.newSheet();
    model.renameSheet(this.sheet, freeName(file));
  }

  /** Sees that the texts of these cells can be asked for after the next calculation. */
  prepare(index: number, keys: Iterable<number>): void {
    const sheet = quotedSheetName(this.file.sheets[index]?.snapshot.name ?? '');
    this.model.pauseEvaluation();
    for (const key of keys) {
      const name = `${index}:${key}`;
      if (this.places.has(name)) continue;
      const number = this.places.size;
      const place = { row: (number % MAX_ROWS) + 1, column: Math.floor(number / MAX_ROWS) + 1 };
      this.places.set(name, place);
      const { row, column } = placeOfKey(key);
      const formula = `=${sheet}!${cellAddress(row, column)}&""`;
      this.model.setUserInput(this.sheet, place.row, place.column, formula);
    }
  }

  of(index: number, key: number): string {
    const place = this.places.get(`${index}:${key}`);
    return place ? this.model.getFormattedCellValue(this.sheet, place.row, place.column) : '';
  }
}

/** A name that no sheet has. */
function freeName({ snapshot }: OpenedFile): string {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    if (!taken.has(`values${number}`)) return `values${number}`;
  }
}
