import { CONFLICTS, SOURCES } from '../../workbook/contract';
import type { LocatedTable } from '../../workbook/locate-tables';
import type { Catalogue } from '../../locales/catalogue';
import type { CityWorkbook } from '../city-workbook';
import type { CityPlace } from './city-sheet';
import { freeName } from './output-sheet';

/** Gives every consolidated table its sheet: the one where it stands, else a new one under a free name. */
export class SheetNames {
  readonly #taken: string[];

  constructor(city: CityWorkbook, words: Catalogue) {
    this.#taken = (city.snapshot?.sheets ?? []).map(({ name }) => name);
    // These are given their names by themselves.
    for (const spec of [SOURCES, CONFLICTS]) {
      if (!city.tables.some((table) => table.spec === spec))
        this.#taken.push(spec.sheet[words.language]);
    }
  }

  place(wanted: string, tableName: string, earlier: LocatedTable | undefined): CityPlace {
    if (earlier) return { name: earlier.sheet.name, tableName, earlier };
    const name = freeName(wanted, this.#taken);
    this.#taken.push(name);
    return { name, tableName, earlier };
  }
}
