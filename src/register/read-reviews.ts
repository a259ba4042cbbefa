import { folded } from '../values/text';
import type { Day } from '../values/day';
import { OUTCOMES } from '../workbook/choices';
import { REVIEWS, type ColumnId } from '../workbook/contract';
import { candidateScope, NOBODY, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { readText } from '../workbook/read-cell';
import { recordRows } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import { readCorrection, type Correction } from './correction';
import type { LaterTitle, Register, Review } from './register';

type ReviewsReader = TableReader<ColumnId<typeof REVIEWS>>;

/** A line of the table, with what it says of another. */
interface Line {
  readonly row: RowSnapshot;
  readonly scope: Scope;
  readonly title: LaterTitle;
  readonly correction: Correction | undefined;
  /** Undefined where it only withdraws another, or cannot be used. */
  readonly review: Review | undefined;
}

/**
 * The reviews that were known on the as-of day. A line that corrects another counts in its place, wherever the two
 * stand in the table: when each was written down, nobody noted.
 * @param titleOf by the folded title number; titles named later too
 */
export function readReviews(
  table: LocatedTable,
  titleOf: ReadonlyMap<string, LaterTitle>,
  asOf: Day,
  report: Report,
): Pick<Register, 'reviews' | 'replaced'> {
  const reader: ReviewsReader = new TableReader(table, REVIEWS, report);
  const titleIn = (row: RowSnapshot) => {
    const titleNo = readText(reader.cell(row, 'titleNo'));
    return titleNo.kind === 'value' ? titleOf.get(folded(titleNo.value)) : undefined;
  };
  const scopeOf = (row: RowSnapshot) => {
    const title = titleIn(row);
    return title ? candidateScope(title.candidate) : NOBODY;
  };
  const lines = recordRows(reader, report, NOBODY, scopeOf).flatMap((row): Line[] => {
    const title = titleIn(row);
    if (title) return [readLine(reader, row, title)];
    const written = reader.text(row, 'titleNo', NOBODY) !== undefined;
    if (written) reader.tell('unknown-title-no', row, 'titleNo', NOBODY, {});
    else reader.tell('missing-key', row, 'titleNo', NOBODY, { column: reader.column('titleNo') });
    return [];
  });

  const standing = new Map<string, Line>();
  const replaced: Review[] = [];
  for (const line of lines.filter(({ correction }) => !correction)) take(line, standing, reader);
  for (const line of lines) {
    if (!line.correction) continue;
    const key = keyOf(line.title, line.correction.reviewedOn);
    const wrong = standing.get(key);
    if (!wrong?.review) {
      const { reviewedOn } = line.correction;
      reader.tell('nothing-to-correct', line.row, 'note', line.scope, { reviewedOn });
      continue;
    }
    standing.delete(key);
    replaced.push(wrong.review);
    take(line, standing, reader);
  }
  const known = (review: Review) => review.reviewedOn <= asOf;
  return {
    reviews: [...standing.values()].flatMap((line) => usable(line, asOf, reader)),
    replaced: replaced.filter(known),
  };
}

function keyOf({ titleNo }: LaterTitle, reviewedOn: Day): string {
  return `${folded(titleNo)} ${reviewedOn}`;
}

function readLine(reader: ReviewsReader, row: RowSnapshot, title: LaterTitle): Line {
  const scope = candidateScope(title.candidate);
  const note = reader.note(row, 'note', NOBODY);
  const correction = readCorrection(note);
  if (correction?.kind === 'withdraws') return { row, scope, title, correction, review: undefined };
  reader.demand(row, 'reviewedOn', scope);
  reader.demand(row, 'outcome', scope);
  const reviewedOn = reader.date(row, 'reviewedOn', scope);
  const outcome = reader.choice(row, 'outcome', scope, OUTCOMES);
  // The total is for the record alone: nothing is decided by it, so nobody is kept from being decided on.
  const total = reader.number(row, 'total', NOBODY, { minimum: 0 });
  if (reviewedOn === undefined || !outcome) {
    return { row, scope, title, correction: undefined, review: undefined };
  }
  const review: Review = {
    titleNo: title.titleNo,
    reviewedOn,
    outcome,
    total,
    decidedBy: reader.note(row, 'decidedBy', NOBODY),
    note,
    sheet: reader.sheetName,
    cell: reader.address(row, 'titleNo'),
  };
  return { row, scope, title, correction, review };
}

/** The first of a key counts. */
function take(line: Line, standing: Map<string, Line>, reader: ReviewsReader): void {
  if (!line.review) return;
  const key = keyOf(line.title, line.review.reviewedOn);
  const earlier = standing.get(key);
  if (!earlier) {
    standing.set(key, line);
    return;
  }
  const place = { firstSheet: reader.sheetName, firstCell: reader.address(earlier.row, 'titleNo') };
  reader.tell('duplicate-key', line.row, 'titleNo', line.scope, place);
}

function usable(
  { row, scope, title, review }: Line,
  asOf: Day,
  reader: ReviewsReader,
): readonly Review[] {
  if (!review) return [];
  if (review.reviewedOn > asOf) reader.tell('future-date', row, 'reviewedOn', scope, { asOf });
  else if (review.reviewedOn < title.namedOn) {
    reader.tell('review-before-naming', row, 'reviewedOn', scope, { namedOn: title.namedOn });
  } else return [review];
  return [];
}
