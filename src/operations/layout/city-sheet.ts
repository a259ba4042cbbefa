import { SOURCE, SOURCE_ROW, type ColumnSpec, type TableSpec } from '../../workbook/contract';
import type { LocatedTable } from '../../workbook/locate-tables';
import type { ColumnPlan, SheetPlan } from '../../workbook/plan';
import { columnPlan, withUniqueHeaders } from '../../workbook/plan-columns';
import type { CellValue } from '../../workbook/snapshot';
import type { Catalogue } from '../../locales/catalogue';
import { compareText } from '../../values/text';
import { claimColumns, claimed } from '../../consolidation/claim';
import {
  mergedCell,
  saidColumns,
  speakingClaims,
  type MergedRecord,
} from '../../consolidation/merge-records';
import { plainHeader, writeSources } from '../../consolidation/provenance';
import { packedCell } from '../../consolidation/packed-cells';
import { columnPlaces, type RecordBlock } from '../../consolidation/record-block';
import { contractColumn, recordTable } from '../../consolidation/record-tables';
import { cellContent } from './cell-content';
import { inputColumn } from './input-sheet';
import { refuseStrayCells } from './output-sheet';
import { titlesColumn } from './titles-sheet';

/** Where a consolidated table goes, and what stands there now. */
export interface CityPlace {
  readonly name: string;
  readonly tableName: string;
  readonly earlier: LocatedTable | undefined;
}

export interface CityColumn {
  readonly id: string;
  readonly plan: ColumnPlan;
}

const CODE_WIDTH = 8;
const OTHER_WIDTH = 18;
/** Cells in each line above the table: its title and a note. */
const HEADING_WIDTHS = [1, 1];

/**
 * A consolidated table: the contract's columns, the criteria's, those that the files or people have added, and where
 * each record came from.
 * @param codes the criteria that have columns of their own
 * @throws {CellInTheWayError} when something of the user's stands beside, above or below the table.
 */
export function layOutCitySheet(
  spec: TableSpec,
  place: CityPlace,
  records: readonly MergedRecord[],
  codes: readonly { readonly id: string; readonly code: string }[],
  fileName: (identity: string) => string,
  words: Catalogue,
): SheetPlan {
  if (place.earlier) refuseStrayCells(place.earlier, HEADING_WIDTHS);
  const columns = cityColumns(spec, place, records, codes, words);
  const ids = columns.map(({ id }) => id);
  const headers = new Map(columns.map(({ id, plan }) => [id, plainHeader(plan.header)]));
  const isDate = columns.map(({ plan }) => plan.format.kind === 'date');
  const { keyColumns } = recordTable(spec.name);
  const cellsOf = rowReader(ids);
  const rows = records.map((record) => {
    const cells = cellsOf(record).map((cell, at) => cellContent(cell, isDate[at]));
    const { source, sourceRow } = sourcesOf(record, keyColumns, headers, fileName);
    return [...cells, source, sourceRow];
  });
  const note = words.sheets.template.notes[spec.name];
  return {
    name: place.name,
    ...(place.earlier && { replaces: place.earlier.sheet.name }),
    heading: [[{ value: place.name, style: 'title' }], [{ value: note ?? '', style: 'note' }], []],
    table: {
      name: place.tableName,
      columns: withUniqueHeaders([
        ...columns.map(({ plan }) => plan),
        { ...columnPlan(SOURCE, words.language), wrap: true },
        { ...columnPlan(SOURCE_ROW, words.language), format: { kind: 'general' }, wrap: true },
      ]),
      rows,
      blankRows: 0,
    },
    freeze: { rows: 4, columns: 2 },
    landscape: true,
    protectHeaders: false,
  };
}

function cityColumns(
  spec: TableSpec,
  { earlier }: CityPlace,
  records: readonly MergedRecord[],
  codes: readonly { readonly id: string; readonly code: string }[],
  words: Catalogue,
): readonly CityColumn[] {
  const fixed = spec.columns.map((column): CityColumn => {
    const { plan } = inputColumn(column, words);
    return {
      id: column.id,
      plan: spec.name === 'Titles' ? titlesColumn(plan, column.id, words) : plan,
    };
  });
  const own = codes.map(({ id, code }): CityColumn => ({
    id,
    plan: { header: code, width: CODE_WIDTH, format: { kind: 'general' } },
  }));
  const known = new Set([...fixed, ...own].map(({ id }) => id));
  const others = otherColumns(records, known, earlier).map(({ id, header }): CityColumn => {
    const column: ColumnSpec | undefined = contractColumn(spec, id);
    return {
      id,
      plan: column
        ? { ...columnPlan(column, words.language), header }
        : { header, width: OTHER_WIDTH, format: { kind: 'general' } },
    };
  });
  // The remark stands last, as in the template.
  const last = spec.name === 'Scores' ? 1 : 0;
  const before = fixed.slice(0, fixed.length - last);
  return [...before, ...own, ...others, ...fixed.slice(fixed.length - last)];
}

/** Columns beyond the contract's: those that stand there now, and those in which some record says something. */
function otherColumns(
  records: readonly MergedRecord[],
  known: ReadonlySet<string>,
  earlier: LocatedTable | undefined,
): readonly { readonly id: string; readonly header: string }[] {
  const found = new Map<string, string>();
  const claims = records.flatMap((record) => record.claims);
  const standing = new Set(claims.flatMap((claim) => (claim.earlier ? [claim.block] : [])));
  for (const block of standing) {
    if (block.sheet !== earlier?.sheet.name) continue;
    for (const { id, header } of block.columns) if (!known.has(id)) found.set(id, header);
  }
  const open = new Map<RecordBlock, readonly string[]>();
  const openIn = (block: RecordBlock) => {
    let ids = open.get(block);
    if (!ids)
      open.set(block, (ids = block.columns.map(({ id }) => id).filter((id) => !known.has(id))));
    return ids;
  };
  const inOrder = [...claims].sort((a, b) => compareText(a.file, b.file));
  for (const claim of inOrder) {
    const ids = claim.otherwise
      ? claimColumns(claim).filter((id) => !known.has(id))
      : openIn(claim.block);
    for (const id of ids) {
      if (found.has(id) || claimed(claim, id) === undefined) continue;
      const header = claim.block.columns.find((column) => column.id === id)?.header;
      found.set(id, header ?? id.replace(/^header /, ''));
    }
  }
  return Array.from(found, ([id, header]) => ({ id, header }));
}

/** Reads many records of few blocks: where a column stands in a block is looked up once. */
function rowReader(ids: readonly string[]): (record: MergedRecord) => readonly CellValue[] {
  const placesOf = new Map<RecordBlock, readonly (number | undefined)[]>();
  return (record) => {
    const { claims, cells } = record;
    const [{ block, index }] = claims;
    if (cells) return ids.map((id) => mergedCell(record, id));
    let places = placesOf.get(block);
    if (!places) {
      const known = columnPlaces(block);
      placesOf.set(block, (places = ids.map((id) => known.get(id))));
    }
    return places.map((place) =>
      place === undefined ? undefined : packedCell(block.cells, index, place),
    );
  };
}

/** The files that say something in a record: all that is said there, or in which columns. */
function sourcesOf(
  record: MergedRecord,
  keyColumns: readonly string[],
  headers: ReadonlyMap<string, string>,
  fileName: (identity: string) => string,
) {
  const { claims, cells } = record;
  const [only] = claims;
  if (!cells && only.file !== '') return { source: fileName(only.file), sourceRow: only.sourceRow };
  const sources = speakingClaims(record, keyColumns);
  if (sources.length === 0) return { source: undefined, sourceRow: undefined };
  const said = new Set(claims.flatMap((claim) => saidColumns(claim, keyColumns))).size;
  return writeSources(
    sources.map(({ claim, columns }) => ({
      file: fileName(claim.file),
      row: claim.sourceRow,
      headers: columns.length === said ? undefined : columns.flatMap((id) => headers.get(id) ?? []),
    })),
  );
}
