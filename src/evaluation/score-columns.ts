import { folded, halfWidth, trimmed } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import type { ColumnId, SCORES } from '../workbook/contract';
import { candidatesScope, finding, type Report, type Scope } from '../workbook/findings';
import type { LocatedHeader } from '../workbook/locate-tables';
import { isBlank } from '../workbook/read-cell';
import { headerPlace } from '../workbook/record-rows';
import type { TableReader } from '../workbook/table-reader';
import type { Criterion } from '../standard/standard';
import type { CandidateRow } from './candidate-rows';
import type { GridMaker } from './grid-maker';

export type ScoresReader = TableReader<ColumnId<typeof SCORES>>;

/** The columns of one table of scores, as each title's criteria use them. */
export interface TableColumns {
  /** For each title, the sheet's column of each criterion of its grid. */
  readonly ofGrid: ReadonlyMap<TitleKind, readonly (number | undefined)[]>;
  /** For each title, the columns whose scores it has no use for. */
  readonly foreign: ReadonlyMap<TitleKind, readonly ForeignColumn[]>;
}

/** `own`: the criterion is the title's, but evaluators don't score it here. */
export interface ForeignColumn {
  readonly column: number;
  readonly code: string;
  readonly own: boolean;
}

/** Letters as `A` and each run of digits as `9`: `B12` and `F3` have the shape `A9`, `Phone 2` hasn't. */
function shape(code: string): string {
  return trimmed(halfWidth(code)).toUpperCase().replace(/[A-Z]/g, 'A').replace(/\d+/g, '9');
}

export function tableColumns(
  reader: ScoresReader,
  criteria: readonly Criterion[],
  makers: ReadonlyMap<TitleKind, GridMaker>,
  records: readonly CandidateRow[],
  report: Report,
): TableColumns {
  const shapes = new Set(criteria.map(({ code }) => shape(code)));
  const foldedCodes = new Map(criteria.map((one) => [one, folded(one.code)]));
  const known = new Set(foldedCodes.values());
  const byCode = new Map<string, LocatedHeader>();
  for (const header of reader.otherHeaders) {
    const code = folded(header.text);
    if (byCode.has(code)) {
      const scope = scopeOfColumn(records, header.column);
      report(
        finding('duplicate-column', headerPlace(reader.table, header), scope, {
          header: header.text,
        }),
      );
    } else if (known.has(code)) byCode.set(code, header);
    else if (shapes.has(shape(header.text))) {
      // Not a word of the user's own: a code that the standard does not have, and scores may be lost in it.
      const scope = scopeOfColumn(records, header.column);
      report(
        finding('unknown-criterion', headerPlace(reader.table, header), scope, {
          title: undefined,
        }),
      );
    }
  }
  const ofGrid = new Map<TitleKind, (number | undefined)[]>();
  const foreign = new Map<TitleKind, ForeignColumn[]>();
  for (const [title, maker] of makers) {
    const codes = maker.criteria.map((one) => foldedCodes.get(one) ?? '');
    ofGrid.set(
      title,
      codes.map((code) => byCode.get(code)?.column),
    );
    const scored = new Set(codes);
    const own = new Set(
      criteria.flatMap((one) => (one.title === title ? (foldedCodes.get(one) ?? []) : [])),
    );
    const others = [...byCode].filter(([code]) => !scored.has(code));
    foreign.set(
      title,
      others.map(([code, { column, text }]) => ({ column, code: text, own: own.has(code) })),
    );
  }
  return { ofGrid, foreign };
}

/** The candidates who have something in the column. */
function scopeOfColumn(records: readonly CandidateRow[], column: number): Scope {
  const filled = records.filter(({ row }) => !isBlank(row.cells[column - 1]));
  return candidatesScope(filled.map(({ candidate }) => candidate.key));
}
