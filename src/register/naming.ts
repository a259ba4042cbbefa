import { yearOf, type Day } from '../values/day';
import { folded } from '../values/text';
import type { Status, TitleKind } from '../workbook/choices';
import type { Register } from './register';
import { standingOf, type ReviewRules } from './standing';
import type { FindHolder } from './standings';
import type { Holidays } from './working-days';

const LETTER: Readonly<Record<TitleKind, string>> = {
  'learning-community': 'C',
  'learning-family': 'F',
  'learning-building-group': 'B',
  'learning-unit': 'U',
};

/** A candidate that has been decided to be named. */
export interface NewHolder {
  readonly candidate: string;
  readonly name: string;
  readonly district: string;
  readonly title: TitleKind;
}

/** A line to be added to the register. */
export interface Naming extends NewHolder {
  readonly titleNo: string;
  readonly namedOn: Day;
  readonly reviewDue: Day;
  readonly status: Status;
}

/**
 * The lines that naming these candidates on a day adds to the register (P12), in their order; the review is due by P13.
 * Whoever holds the title in force already gets none. Running numbers go on from the highest of the title and year.
 */
export function nameHolders(
  holders: readonly NewHolder[],
  namedOn: Day,
  register: Register,
  findHolder: FindHolder,
  rulesOf: (title: TitleKind) => ReviewRules,
  holidays: Holidays,
): readonly Naming[] {
  const year = yearOf(namedOn);
  const next = new Map<TitleKind, number>();
  return holders
    .filter(({ candidate, title }) => !findHolder(candidate, title))
    .filter(({ candidate, title }) => !isNamedLater(register, candidate, title))
    .map((holder) => {
      const running = next.get(holder.title) ?? highestNumber(register, holder.title, year) + 1;
      next.set(holder.title, running + 1);
      const { reviewDue, status } = standingOf(
        { namedOn },
        [],
        namedOn,
        rulesOf(holder.title),
        holidays,
      );
      return {
        ...holder,
        titleNo: `${LETTER[holder.title]}-${year}-${String(running).padStart(4, '0')}`,
        namedOn,
        reviewDue,
        status,
      };
    });
}

function isNamedLater({ later }: Register, candidate: string, title: TitleKind): boolean {
  return later.some((one) => one.title === title && folded(one.candidate) === folded(candidate));
}

function highestNumber({ usedNumbers }: Register, title: TitleKind, year: number): number {
  const pattern = new RegExp(`^${LETTER[title]}-${year}-(\\d{1,9})$`, 'i');
  const numbers = usedNumbers.map((titleNo) => Number(pattern.exec(titleNo)?.[1] ?? 0));
  return numbers.reduce((highest, one) => Math.max(highest, one), 0);
}
