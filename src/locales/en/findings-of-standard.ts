import type { Allowed } from '../../workbook/findings';
import { CANDIDATES, CRITERIA } from '../../workbook/contract';
import type { FindingsWords } from '../catalogue';
import { choiceList, quoted, titleNames } from './phrases';

export const standardFindings = {
  'invalid-share': {
    name: 'Target share missing',
    problem: () =>
      'The note of a composition criterion must give its target share, and here it doesn’t.',
    suggestion: () =>
      'Write in the note what is counted and the share, up to 100%: “families 30%”, “building groups 30%” or “units 30%”.',
  },
  'no-criteria': {
    name: 'No criteria',
    problem: ({ title }) => `${CRITERIA.sheet.en} has no score criteria for ${titleNames(title)}.`,
    suggestion: () =>
      `Add the criteria of this title, or correct the titles in ${CANDIDATES.sheet.en}.`,
  },
  'weights-not-100': {
    name: 'Weights don’t add up to 100',
    problem: ({ title, sum }) =>
      `The weights for ${titleNames(title)} add up to ${sum} instead of 100.`,
    suggestion: () => `Correct the weights in ${CRITERIA.sheet.en} so that they add up to 100.`,
  },
  'unknown-setting': {
    name: 'Unknown setting',
    problem: (_, value) => `${quoted(value)} is not a setting, so this row has no effect.`,
    suggestion: () =>
      'Correct the setting’s name; if the row is a note of your own, nothing needs doing.',
  },
  'invalid-setting': {
    name: 'Setting can’t be used',
    problem: ({ setting }, value) => `${quoted(value)} can’t be used for ${setting}.`,
    suggestion: ({ allowed }) => `${enter(allowed)}, or leave the value blank for the default.`,
  },
} satisfies Partial<FindingsWords>;

function enter(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'choices':
      return `Choose ${choiceList(allowed.choices)}`;
    case 'number':
      return `Enter a number from ${allowed.minimum} to ${allowed.maximum}`;
    case 'whole':
      return `Enter a whole number from ${allowed.minimum} to ${allowed.maximum}`;
    case 'text':
      return 'Enter some text';
  }
}
