import type { Language } from '../values/language';
import type { ArgumentProblem } from '../locales/functions-words';
import { BadArgument, type Argument } from './arguments';
import { functionsWordsOf } from './metadata';
import { reviewDue } from './review-due';
import { titleStatus } from './title-status';
import { trimmedMean } from './trimmed-mean';
import { weightedTotal } from './weighted-total';

/**
 * Gives Excel the functions of `functions.json`; nothing where Excel has no custom functions. Call it once, when Office
 * is ready.
 * @param language of what they say: Office's own
 */
export function registerFunctions(language: Language): void {
  if (typeof CustomFunctions === 'undefined') return;
  const said =
    <Result>(run: (...given: readonly Argument[]) => Result) =>
    (...given: readonly Argument[]): Result => {
      try {
        return run(...given);
      } catch (error) {
        throw error instanceof BadArgument ? valueError(error.problem, language) : error;
      }
    };
  CustomFunctions.associate({
    REVIEWDUE: said((named, asOf, years) => reviewDue(named, asOf, years)),
    TITLESTATUS: said((due, asOf, soonDays) => titleStatus(language, due, asOf, soonDays)),
    WEIGHTEDTOTAL: said((scores, weights, maxima) => weightedTotal(scores, weights, maxima)),
    TRIMMEDMEAN: said((scores, from) => trimmedMean(scores, from)),
  });
}

/** The cell shows `#VALUE!`; Excel says the message beside it. */
function valueError(problem: ArgumentProblem, language: Language): CustomFunctions.Error {
  // The code picks the function for this very problem, which the compiler cannot follow through the union.
  const say = functionsWordsOf(language).problems[problem.code] as (one: ArgumentProblem) => string;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, say(problem));
}
