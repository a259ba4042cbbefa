import type { Day } from '../values/day';
import type { TitleKind } from '../workbook/choices';

/** The words of the register: its sheets and its calendar. */
export interface ReviewsWords {
  /** Why a title was removed, in the register's Reason column. */
  readonly removalReason: string;
  readonly sheets: {
    readonly planTitle: (year: number) => string;
    readonly planNote: (count: number, asOf: Day) => string;
    readonly holdersTitle: string;
    readonly holdersNote: (count: number, asOf: Day) => string;
    readonly calendarTitle: string;
    readonly calendarNote: string;
  };
  readonly calendar: {
    readonly name: string;
    /** Of an event; without a kind where the title is no longer in the register. */
    readonly summary: (name: string, kind: string | undefined) => string;
    /** Line by line. */
    readonly description: (title: {
      readonly titleNo: string;
      readonly district: string;
      readonly title: TitleKind;
      readonly namedOn: Day;
      readonly due: Day;
    }) => string;
  };
}
