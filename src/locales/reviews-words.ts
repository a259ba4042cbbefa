import type { Day } from '../values/day';
import type { TitleKind } from '../workbook/choices';

/** The words of the register: its sheets, its calendar and its command. */
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
  readonly cli: {
    readonly help: string;
    readonly missingFile: string;
    readonly resultsWhere: string;
    readonly checking: string;
    readonly heading: (count: number) => string;
    readonly daysLeft: string;
    readonly notShown: (count: number) => string;
    readonly standing: (asOf: string, counts: StandingCounts) => string;
  };
}

export interface StandingCounts {
  readonly inForce: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly removed: number;
}
