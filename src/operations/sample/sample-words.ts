import type { Bilingual, Language } from '../../values/language';
import type { SampleCell, SampleRow } from './sample-district';

/** A cell of the sample before it is put into a language. */
export type DraftCell = SampleCell | Bilingual;
export type DraftRow = Readonly<Record<string, DraftCell>>;

export function inLanguage(rows: readonly DraftRow[], language: Language): readonly SampleRow[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, cellIn(cell, language)])),
  );
}

function cellIn(cell: DraftCell, language: Language): SampleCell {
  return typeof cell === 'object' && language in cell
    ? (cell as Bilingual)[language]
    : (cell as SampleCell);
}
