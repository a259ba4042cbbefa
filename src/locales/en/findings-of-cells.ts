import { isoDate } from '../../values/day';
import { CANDIDATES, CRITERIA } from '../../workbook/contract';
import { NOT_CALCULATED } from '../../workbook/snapshot';
import type { FindingsWords } from '../catalogue';
import { rangeSide } from '../range-side';
import { choiceList, headerName, quoted } from './phrases';

const YEAR_COLUMN = CANDIDATES.columns
  .filter(({ holds }) => holds.kind === 'year-or-date')
  .map(headerName)
  .join(', ');

export const cellFindings = {
  'not-a-number': {
    name: 'Not a number',
    problem: (_, value) => `${quoted(value)} is not a number.`,
    suggestion: () => 'Enter a number, such as 8 or 8.5.',
  },
  'number-as-text': {
    name: 'Number typed as text',
    problem: ({ used }, value) => `${quoted(value)} is text; it was read as ${used}.`,
    suggestion: ({ used }) => `Enter the number ${used}.`,
  },
  'out-of-range': {
    name: 'Number out of range',
    problem: ({ minimum, maximum }, value) => {
      const side = rangeSide({ minimum, maximum }, value);
      if (side === 'above') return `${value} is more than the maximum ${maximum ?? ''}.`;
      if (side === 'below') return `${value} is less than the minimum ${minimum}.`;
      return maximum === undefined
        ? `${quoted(value)} is not ${minimum} or more.`
        : `${quoted(value)} is not between ${minimum} and ${maximum}.`;
    },
    suggestion: ({ minimum, maximum }) => {
      if (maximum === undefined) return `Enter a number that is ${minimum} or more.`;
      const enter = `Enter a number from ${minimum} to ${maximum}`;
      return minimum === '0'
        ? `${enter}; if a criterion’s maximum is wrong, correct it in ${CRITERIA.sheet.en}.`
        : `${enter}.`;
    },
  },
  'not-positive': {
    name: 'Number not above 0',
    problem: (_, value) => `${quoted(value)} can’t be used here: it must be more than 0.`,
    suggestion: () =>
      'Enter a number above 0; if the criterion is not needed, delete its whole row.',
  },
  'error-value': {
    name: 'Error in a cell',
    problem: (_, value) =>
      value === NOT_CALCULATED
        ? 'The cell’s formula has never been worked out, so it has no value to use.'
        : `The cell holds the error ${value}, so it has no value to use.`,
    suggestion: (_, value) =>
      value === NOT_CALCULATED
        ? 'Open the workbook in Excel, save it, and check it again.'
        : 'Correct the formula or the cells it refers to, or enter the value itself.',
  },
  'invalid-date': {
    name: 'Not a date',
    problem: (_, value) => `${quoted(value)} can’t be read as a date for certain.`,
    suggestion: () =>
      `Enter the date with the year first, such as 2026-05-01; for ${YEAR_COLUMN} a year alone will do.`,
  },
  'date-as-text': {
    name: 'Date typed as text',
    problem: ({ used }, value) => `${quoted(value)} is text; it was read as ${isoDate(used)}.`,
    suggestion: ({ used }) => `Enter ${isoDate(used)} as a date.`,
  },
  'invalid-choice': {
    name: 'Not one of the choices',
    problem: (_, value) => `${quoted(value)} is not one of the choices.`,
    suggestion: ({ choices }) => `Choose ${choiceList(choices)}.`,
  },
  'formula-like-text': {
    name: 'Text like a formula',
    problem: (_, value) =>
      `${quoted(value)} begins like a formula, but it is text and is kept as text.`,
    suggestion: () =>
      'Nothing needs doing if that is meant; otherwise remove the sign at its beginning.',
  },
} satisfies Partial<FindingsWords>;
