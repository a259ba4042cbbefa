import type { Language } from '../values/language';
import { choiceWords, STATUSES } from '../workbook/choices';
import { SETTING_SPECS } from '../standard/settings';
import { statusInForce } from '../register/standing';
import { neededDate, wholeNumber, type Argument } from './arguments';

const SOON = { minimum: 0, maximum: 3650, fallback: SETTING_SPECS.dueSoonDays.fallback };

/**
 * `LC.TITLESTATUS(due, asOf, [soonDays])`: in force, due soon or overdue, in words.
 * @throws {BadArgument}
 */
export function titleStatus(
  language: Language,
  due: Argument,
  asOf: Argument,
  soonDays?: Argument,
): string {
  const status = statusInForce(
    neededDate(due, 'due'),
    neededDate(asOf, 'asOf'),
    wholeNumber(soonDays, 'soonDays', SOON),
  );
  return choiceWords(STATUSES, status)[language];
}
