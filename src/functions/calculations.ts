import { DAYS_BETWEEN_DATE_SYSTEMS } from '../hosts/date-systems';
import type { Language } from '../values/language';
import type { ArgumentProblem, FunctionId } from '../locales/functions-words';
import { BadArgument, type Argument } from './arguments';
import { functionsWordsOf } from './metadata';
import { reviewDue } from './review-due';
import { titleStatus } from './title-status';
import { trimmedMean } from './trimmed-mean';
import { weightedTotal } from './weighted-total';

/** What the functions of `functions.json` do, called as Excel calls them. */
export type Calculations = Readonly<
  Record<FunctionId, (...given: readonly Argument[]) => number | string>
>;

/**
 * @param language of what they say: Office's own
 * @param date1904 whether the workbook counts its days from 1904: Excel hands dates over, and takes them, as bare serials
 */
export function calculations(language: Language, date1904: boolean): Calculations {
  const said =
    <Result>(run: (...given: readonly Argument[]) => Result) =>
    (...given: readonly Argument[]): Result => {
      try {
        return run(...given);
      } catch (error) {
        throw error instanceof BadArgument ? valueError(error.problem, language) : error;
      }
    };
  const shift = date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
  const dated = (argument: Argument): Argument => withSerials(argument, shift);
  return {
    REVIEWDUE: said((named, asOf, years) => reviewDue(dated(named), dated(asOf), years) - shift),
    TITLESTATUS: said((due, asOf, soonDays) =>
      titleStatus(language, dated(due), dated(asOf), soonDays),
    ),
    WEIGHTEDTOTAL: said((scores, weights, maxima) => weightedTotal(scores, weights, maxima)),
    TRIMMEDMEAN: said((scores, from) => trimmedMean(scores, from)),
  };
}

/** An argument in which every serial, in rows too, is so many days later; what is written as text says its day itself. */
function withSerials(argument: Argument, days: number): Argument {
  if (typeof argument === 'number') return argument + days;
  return Array.isArray(argument) ? argument.map((one) => withSerials(one, days)) : argument;
}

/** The cell shows `#VALUE!`; Excel says the message beside it. */
function valueError(problem: ArgumentProblem, language: Language): CustomFunctions.Error {
  // The code picks the function for this very problem, which the compiler cannot follow through the union.
  const say = functionsWordsOf(language).problems[problem.code] as (one: ArgumentProblem) => string;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, say(problem));
}
