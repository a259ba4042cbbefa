import { shiftFormula } from './shift-formula';
import { cellKey, type CellFormula } from './sheet-look';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The formulas of a sheet, where one can stand for many: each cell gets it as it reads there. */
export class ShareableFormulas {
  private readonly formulas = new Map<number, CellFormula>();
  private readonly masters = new Map<string, Place & { readonly text: string }>();
  private readonly waiting: (Place & { readonly shared: string })[] = [];

  add(key: number, formula: CellFormula): void {
    this.formulas.set(key, formula);
  }

  /** @param text empty in the cells that take it from the first one. */
  addShared(place: Place, shared: string, text: string): void {
    if (text === '') {
      this.waiting.push({ ...place, shared });
    } else {
      this.masters.set(shared, { ...place, text });
      this.formulas.set(cellKey(place.row, place.column), plain(text));
    }
  }

  /** All of them; a cell that shares what no cell has gets none. */
  finish(): ReadonlyMap<number, CellFormula> {
    for (const { row, column, shared } of this.waiting) {
      const master = this.masters.get(shared);
      if (!master) continue;
      this.formulas.set(cellKey(row, column), shifted(master, { row, column }));
    }
    return this.formulas;
  }
}

/** Put into words when somebody asks: a sheet can have a million of them. */
function shifted({ text: original, ...from }: Place & { text: string }, to: Place): CellFormula {
  let known: string | undefined;
  return {
    get text() {
      return (known ??= shiftFormula(original, to.row - from.row, to.column - from.column));
    },
    area: undefined,
    kind: 'plain',
  };
}

function plain(text: string): CellFormula {
  return { text, area: undefined, kind: 'plain' };
}
