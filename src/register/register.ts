import type { Day } from '../values/day';
import type { Outcome, TitleKind } from '../workbook/choices';

/** One line of the register: a title that was named (P12). */
export interface NamedTitle {
  readonly titleNo: string;
  readonly candidate: string;
  readonly name: string;
  readonly district: string;
  /** Where the workbook's register says it in a column of its own; the contract's table has none. */
  readonly community: string;
  readonly title: TitleKind;
  readonly namedOn: Day;
  readonly medalNo: string;
  readonly sheet: string;
  readonly row: number;
  /** The address of the number's cell. */
  readonly cell: string;
}

export type LaterTitle = Pick<NamedTitle, 'titleNo' | 'candidate' | 'title' | 'namedOn'>;

/** One review of a holder (P13). */
export interface Review {
  /** As `Titles` writes it. */
  readonly titleNo: string;
  readonly reviewedOn: Day;
  readonly outcome: Outcome;
  readonly total: number | undefined;
  readonly decidedBy: string;
  readonly note: string;
  readonly sheet: string;
  /** The address of the number's cell. */
  readonly cell: string;
}

/** The two tables that are the whole history. */
export interface Register {
  readonly titles: readonly NamedTitle[];
  /** Every title number in the table, of lines that are left out too: none is given twice. */
  readonly usedNumbers: readonly string[];
  /** Titles named after the as-of day: not held yet, and not to be named a second time. */
  readonly later: readonly LaterTitle[];
  readonly reviews: readonly Review[];
  /** Reviews that a later line corrects or withdraws (correction.ts): they stay in the history, and don't count. */
  readonly replaced: readonly Review[];
}
