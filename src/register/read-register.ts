import { folded } from '../values/text';
import type { Day } from '../values/day';
import { OUTCOMES, readChoice, TITLE_KINDS } from '../workbook/choices';
import { COMMUNITY, isHeaderOf, REVIEWS, TITLES, type ColumnId } from '../workbook/contract';
import { candidateScope, EVERYONE, NOBODY, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { readText } from '../workbook/read-cell';
import { recordRows } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import type { LaterTitle, NamedTitle, Register, Review } from './register';

type TitlesReader = TableReader<ColumnId<typeof TITLES>>;
type ReviewsReader = TableReader<ColumnId<typeof REVIEWS>>;

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
  const reviews = reviewsTable ? readReviews(reviewsTable, titles, asOf, report) : [];
  return { titles: [...titles.values()], usedNumbers, later, reviews };
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
      later.push({ candidate: reader.note(row, 'candidate', scope), title });
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
      sheet: reader.sheetName,
      cell: reader.address(row, 'titleNo'),
    });
  }
  return titles;
}

function readReviews(
  table: LocatedTable,
  titles: ReadonlyMap<string, NamedTitle>,
  asOf: Day,
  report: Report,
): readonly Review[] {
  const reader: ReviewsReader = new TableReader(table, REVIEWS, report);
  const titleOf = (row: RowSnapshot) => {
    const titleNo = readText(reader.cell(row, 'titleNo'));
    return titleNo.kind === 'value' ? titles.get(folded(titleNo.value)) : undefined;
  };
  const scopeOf = (row: RowSnapshot) => {
    const title = titleOf(row);
    return title ? candidateScope(title.candidate) : NOBODY;
  };
  const firstRows = new Map<string, RowSnapshot>();
  const reviews: Review[] = [];
  for (const row of recordRows(reader, report, NOBODY, scopeOf)) {
    const title = titleOf(row);
    const scope = scopeOf(row);
    if (!title) {
      const written = reader.text(row, 'titleNo', scope) !== undefined;
      if (written) reader.tell('unknown-title-no', row, 'titleNo', NOBODY, {});
      else reader.tell('missing-key', row, 'titleNo', NOBODY, { column: reader.column('titleNo') });
      continue;
    }
    reader.demand(row, 'reviewedOn', scope);
    reader.demand(row, 'outcome', scope);
    const reviewedOn = reader.date(row, 'reviewedOn', scope);
    const outcome = reader.choice(row, 'outcome', scope, OUTCOMES);
    if (reviewedOn === undefined || !outcome) continue;
    const key = `${folded(title.titleNo)} ${reviewedOn}`;
    const earlier = firstRows.get(key);
    if (earlier) {
      const place = { firstSheet: reader.sheetName, firstCell: reader.address(earlier, 'titleNo') };
      reader.tell('duplicate-key', row, 'titleNo', scope, place);
      continue;
    }
    firstRows.set(key, row);
    if (reviewedOn > asOf) reader.tell('future-date', row, 'reviewedOn', scope, { asOf });
    else if (reviewedOn < title.namedOn) {
      reader.tell('review-before-naming', row, 'reviewedOn', scope, { namedOn: title.namedOn });
    } else reviews.push({ titleNo: title.titleNo, reviewedOn, outcome });
  }
  return reviews;
}
