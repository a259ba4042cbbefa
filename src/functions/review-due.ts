import { serialOfDay, yearOf } from '../values/day';
import { SETTING_SPECS } from '../standard/settings';
import { dueDateOf } from '../register/standing';
import {
  BadArgument,
  LAST_DAY,
  neededDate,
  optionalDate,
  wholeNumber,
  type Argument,
} from './arguments';

const YEARS = { minimum: 1, maximum: 50, fallback: SETTING_SPECS.reviewYears.fallback };

/**
 * `LC.REVIEWDUE(named, [asOf], [years])`: the first due date of a title's review, or the first on or after a day (P13),
 * as a serial of the 1900 system.
 * @throws {BadArgument}
 */
export function reviewDue(named: Argument, asOf?: Argument, years?: Argument): number {
  const namedOn = neededDate(named, 'named');
  const from = optionalDate(asOf, 'asOf') ?? namedOn;
  const every = wholeNumber(years, 'years', YEARS);
  let cycle = Math.max(1, Math.floor((yearOf(from) - yearOf(namedOn)) / every));
  while (dueDateOf(namedOn, cycle, every) < from) cycle++;
  const due = dueDateOf(namedOn, cycle, every);
  if (due > LAST_DAY) {
    throw new BadArgument({ code: 'not-a-date', argument: 'named', value: String(named) });
  }
  return serialOfDay(due);
}
