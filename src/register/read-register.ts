import { folded } from '../values/text';
import type { Day } from '../values/day';
import { readChoice, TITLE_KINDS } from '../workbook/choices';
import { COMMUNITY, isHeaderOf, TITLES, type ColumnId } from '../workbook/contract';
import { candidateScope, EVERYONE, NOBODY, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { readText } from '../workbook/read-cell';
import { recordRows } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import { readReviews } from './read-reviews';
import type { LaterTitle, NamedTitle, Register } from './register';

type TitlesReader = TableReader<ColumnId<typeof TITLES>>;

/**
 * The register as it was known on the as-of day: lines that are dated later are left out, with a warning. Only what was
 * entered is read; due dates and statuses are derived (standing.ts).
 */
export function readRegister(
  titlesTable: LocatedTable | undefined,
  reviewsTable: LocatedTable | undefined,
  asOf: Day,
  report: Report,
): Register {
  const usedNumbers: string[] = [];
  const later: LaterTitle[] = [];
  const titles = titlesTable
    ? readTitles(titlesTable, asOf, report, usedNumbers, later)
    : new Map<string, NamedTitle>();
  const known = new Map<string, LaterTitle>(later.map((one) => [folded(one.titleNo), one]));
  for (const [key, title] of titles) known.set(key, title);
  const { reviews, replaced } = reviewsTable
    ? readReviews(reviewsTable, known, asOf, report)
    : { reviews: [], replaced: [] };
  return { titles: [...titles.values()], usedNumbers, later, reviews, replaced };
}

/** By title number, folded. */
function readTitles(
  table: LocatedTable,
  asOf: Day,
  report: Report,
  usedNumbers: string[],
  later: LaterTitle[],
): ReadonlyMap<string, NamedTitle> {
  const reader: TitlesReader = new TableReader(table, TITLES, report);
  const communityColumn = table.headers.find(({ text }) => isHeaderOf(COMMUNITY, text))?.column;
  const titles = new Map<string, NamedTitle>();
  const scopeOf = (row: RowSnapshot): Scope => {
    const candidate = readText(reader.cell(row, 'candidate'));
    return candidate.kind === 'value' ? candidateScope(candidate.value) : NOBODY;
  };
  // Without all of its columns nobody can tell who holds a title, and naming would do harm.
  for (const row of recordRows(reader, report, EVERYONE, scopeOf)) {
    const scope = scopeOf(row);
    const titleNo = reader.note(row, 'titleNo', scope);
    if (titleNo === '') {
      reader.tell('missing-key', row, 'titleNo', scope, { column: reader.column('titleNo') });
      continue;
    }
    usedNumbers.push(titleNo);
    const earlier = titles.get(folded(titleNo));
    if (earlier) {
      const place = { firstSheet: earlier.sheet, firstCell: earlier.cell };
      reader.tell('duplicate-key', row, 'titleNo', scope, place);
      continue;
    }
    const titleText = reader.text(row, 'title', scope);
    const title = titleText === undefined ? undefined : readChoice(TITLE_KINDS, titleText);
    if (titleText === undefined) reader.demand(row, 'title', scope);
    else if (!title) reader.tell('unknown-title', row, 'title', scope, {});
    reader.demand(row, 'namedOn', scope);
    const namedOn = reader.date(row, 'namedOn', scope);
    if (!title || namedOn === undefined) continue;
    if (namedOn > asOf) {
      reader.tell('future-date', row, 'namedOn', scope, { asOf });
      later.push({ titleNo, candidate: reader.note(row, 'candidate', scope), title, namedOn });
      continue;
    }
    const community = communityColumn && readText(row.cells[communityColumn - 1]);
    titles.set(folded(titleNo), {
      titleNo,
      candidate: reader.note(row, 'candidate', scope),
      name: reader.note(row, 'name', scope),
      district: reader.note(row, 'district', scope),
      community: community && community.kind === 'value' ? community.value : '',
      title,
      namedOn,
      medalNo: reader.note(row, 'medalNo', NOBODY),
      sheet: reader.sheetName,
      row: row.row,
      cell: reader.address(row, 'titleNo'),
    });
  }
  return titles;
}
