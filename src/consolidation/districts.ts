import { folded, trimmed } from '../values/text';
import { TITLE_KINDS } from '../workbook/choices';
import { CANDIDATES, TITLES, type TableSpec } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellText, readChoiceCell } from '../workbook/read-cell';
import { rowsOfRecords } from '../workbook/record-rows';
import type { CellValue, RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import type { Renaming } from './record-block';

/** What the records of a district's workbook are called in the city's. */
export interface CityNames {
  /** Those of the candidates, each once, in their order; the file's own name where they have none. */
  readonly districts: readonly string[];
  /** The district of candidates who have none. */
  readonly fallback: string;
  readonly rename: Renaming;
}

/** `District/Candidate`, unless it is called so already: a city's own workbook may be consolidated too. */
function cityKey(district: string, key: string): string {
  const text = trimmed(key);
  if (text === '' || folded(text).startsWith(`${folded(district)}/`)) return text;
  return `${district}/${text}`;
}

interface Known {
  readonly key: string;
  readonly district: string;
  readonly isCommunity: boolean;
}

/**
 * The districts of a workbook's candidates, and of all that refers to them. A candidate without a district has that of
 * all others, if they are of one; else the file's name stands for it.
 */
export function cityNames(tables: readonly LocatedTable[], file: string): CityNames {
  const read = (spec: TableSpec) => tables.filter((table) => table.spec === spec).map(textReader);
  const candidates = read(CANDIDATES);
  const written = new Map<string, string>();
  for (const { rows, text } of candidates) {
    for (const row of rows) {
      const district = text(row, 'district');
      if (district !== '' && !written.has(folded(district)))
        written.set(folded(district), district);
    }
  }
  const [only, ...others] = written.values();
  const fallback = only !== undefined && others.length === 0 ? only : nameWithoutEnding(file);
  const districtOf = (text: string) => written.get(folded(text)) ?? (text === '' ? fallback : text);

  const known = new Map<string, Known>();
  const names = new Set<string>();
  for (const { rows, text, cell } of candidates) {
    for (const row of rows) {
      const key = text(row, 'candidate');
      names.add(folded(text(row, 'name')));
      if (key === '' || known.has(folded(key))) continue;
      const title = readChoiceCell(cell(row, 'title'), TITLE_KINDS);
      const isCommunity = title.kind === 'value' && title.value === 'learning-community';
      known.set(folded(key), { key, district: districtOf(text(row, 'district')), isCommunity });
    }
  }
  const holders = new Map<string, string>();
  for (const { rows, text } of read(TITLES)) {
    for (const row of rows) {
      const own = text(row, 'district');
      const candidate = known.get(folded(text(row, 'candidate')));
      const district = own === '' ? (candidate?.district ?? fallback) : districtOf(own);
      const titleNo = folded(text(row, 'titleNo'));
      if (!holders.has(titleNo)) holders.set(titleNo, district);
    }
  }
  const isPrefixed = (text: string) =>
    [...written.keys()].some((district) => folded(text).startsWith(`${district}/`));
  const candidateName = (text: string, district: string | undefined) => {
    const candidate = known.get(folded(text));
    if (candidate) return cityKey(candidate.district, candidate.key);
    return isPrefixed(text) ? text : cityKey(district ?? fallback, text);
  };
  /** A community may be referred to by its key, which is another one in the city's workbook. */
  const communityName = (cell: CellValue) => {
    const text = folded(cellText(cell));
    const candidate = names.has(text) ? undefined : known.get(text);
    return candidate?.isCommunity ? cityKey(candidate.district, candidate.key) : cell;
  };
  const districtOfTitle = (titleNo: string) => holders.get(folded(titleNo)) ?? fallback;

  const districtColumns = new Map<RowSnapshot, string>();
  for (const { rows, text } of read(TITLES)) {
    for (const row of rows) districtColumns.set(row, districtOfTitle(text(row, 'titleNo')));
  }
  const spellings = new Map<string, string>();
  const rename: Renaming = (id, cell, row) => {
    const text = trimmed(cellText(cell));
    if (id === 'community') return communityName(cell);
    if (id === 'district') return text === '' && !districtColumns.has(row) ? fallback : cell;
    if (text === '') return cell;
    if (id === 'titleNo') return isPrefixed(text) ? text : cityKey(districtOfTitle(text), text);
    const ofTitle = districtColumns.get(row);
    if (ofTitle !== undefined) return candidateName(text, ofTitle);
    let name = spellings.get(text);
    if (name === undefined) spellings.set(text, (name = candidateName(text, undefined)));
    return name;
  };
  const districts = new Set(Array.from(known.values(), ({ district }) => district));
  return { districts: districts.size > 0 ? [...districts] : [fallback], fallback, rename };
}

function textReader(table: LocatedTable) {
  const reader = new TableReader(table, table.spec, () => undefined);
  const rows = rowsOfRecords(table);
  const cell = (row: RowSnapshot, id: string) => reader.cell(row, id);
  const text = (row: RowSnapshot, id: string) => trimmed(cellText(cell(row, id)));
  return { rows, cell, text };
}

/** `North.xlsx` → `North`. */
function nameWithoutEnding(file: string): string {
  return file.replace(/\.xls[xm]$/i, '');
}
