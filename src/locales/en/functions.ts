import type { FunctionsWords } from '../functions-words';

export const enFunctions: FunctionsWords = {
  helper: {
    REVIEWDUE: {
      description:
        'The date on which a title’s review is due: the first due date, or the first on or after a day. Show it with a date format.',
      parameters: {
        named: 'The date of naming.',
        asOf: 'A day; the first due date on or after it is given. Left out: the very first one.',
        years: 'Years between reviews; 3 if left out.',
      },
    },
    TITLESTATUS: {
      description: 'Where a title stands on a day: in force, due soon or overdue.',
      parameters: {
        due: 'The date on which the review is due.',
        asOf: 'The day to look from.',
        soonDays: 'How many days ahead a review is due soon; 90 if left out.',
      },
    },
    WEIGHTEDTOTAL: {
      description:
        'The weighted total of scores, from 0 to 100: each score’s share of its maximum, times its weight, divided by all weights. N/A leaves a score out.',
      parameters: {
        scores: 'The scores: 0 to their maximum, or N/A.',
        weights: 'The weight of each, in the same order.',
        maxima: 'The maximum of each, in the same order; or one for all.',
      },
    },
    TRIMMEDMEAN: {
      description:
        'The mean of the evaluators’ scores without one highest and one lowest, if there are enough; blank cells and abstentions don’t count.',
      parameters: {
        scores: 'The evaluators’ scores.',
        from: 'From this many scores on, one highest and one lowest are dropped; 5 if left out.',
      },
    },
  },
  problems: {
    blank: ({ argument }) => `“${argument}” is blank.`,
    'not-a-date': ({ argument, value }) =>
      `“${argument}” is not a date: ${value}. Use a date, or write it as 2026-05-01.`,
    'not-whole': ({ argument, value, minimum, maximum }) =>
      `“${argument}” has to be a whole number from ${minimum} to ${maximum}, not ${value}.`,
    'not-a-number': ({ argument, value }) => `“${argument}” holds what is no number: ${value}.`,
    'several-cells': ({ argument }) => `“${argument}” takes one cell, not a range.`,
    'no-scores': ({ argument }) => `“${argument}” holds no score.`,
    'sizes-differ': ({ sizes: [scores, weights, maxima] }) =>
      `There are ${scores} scores, ${weights} weights and ${maxima} maxima: choose ranges of the same size.`,
    'missing-score': ({ position }) =>
      `Score ${position} is missing. Type it, or N/A to leave it out.`,
    'score-out-of-range': ({ position, value, maximum }) =>
      `Score ${position} is ${value}, and has to be from 0 to ${maximum}.`,
    'not-positive': ({ argument, position }) =>
      `Number ${position} of “${argument}” has to be above 0.`,
    'no-weights': () => 'Nothing is left to be weighed: every score is N/A.',
  },
};
