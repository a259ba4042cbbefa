import type { Day } from '../values/day';
import type { TitleKind } from '../workbook/choices';

/** Somebody who applies for a title, as the workbook has them. */
export interface Candidate {
  /** As written; other tables refer to it in any case, width and with any blanks. */
  readonly key: string;
  /** Undefined where the workbook's word for it is none of P1's. */
  readonly title: TitleKind | undefined;
  readonly name: string;
  readonly district: string;
  readonly community: string;
  /** The first day on which the candidate was an advanced unit (P4). */
  readonly advancedUnitSince: Day | undefined;
  /** The year of that day, where the workbook says no more than the year. */
  readonly advancedUnitYear: number | undefined;
  readonly demonstrationCommunity: boolean;
  readonly civilisedCommunity: boolean;
  readonly households: number | undefined;
  readonly buildingGroups: number | undefined;
  readonly units: number | undefined;
  readonly residents: number | undefined;
  readonly sheet: string;
  /** The addresses of three of its cells: the key, the name, the community. */
  readonly cell: string;
  readonly nameCell: string;
  readonly communityCell: string;
}
