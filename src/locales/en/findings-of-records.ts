import { isoDate } from '../../values/day';
import { folded } from '../../values/text';
import { TITLE_KINDS } from '../../workbook/choices';
import { CANDIDATES, COMMUNITY, CRITERIA, TITLES } from '../../workbook/contract';
import type { FindingsWords } from '../catalogue';
import { choiceList, headerName, placeName, quoted, quotedOr, titleNames } from './phrases';

export const recordFindings = {
  'missing-key': {
    name: 'Row not identified',
    problem: ({ column }) => `${headerName(column)} is blank, so this row is not used.`,
    suggestion: ({ column }) => `Fill in ${headerName(column)}, or delete the row.`,
  },
  'missing-value': {
    name: 'Cell left blank',
    problem: ({ column }) => `${headerName(column)} is blank.`,
    suggestion: ({ column }) => `Fill in ${headerName(column)}.`,
  },
  'duplicate-key': {
    name: 'Entry there twice',
    problem: ({ firstSheet, firstCell }, value) =>
      `${quotedOr(value, 'This')} repeats an entry that already stands at ${placeName(firstSheet, firstCell)}.`,
    suggestion: () =>
      'Delete one of the two, or correct what should tell them apart, such as the number, the evaluator or the date.',
  },
  'unknown-candidate': {
    name: 'Unknown candidate',
    problem: (_, value) =>
      `${quoted(value)} is not in ${CANDIDATES.sheet.en}, so this row is not used.`,
    suggestion: () => `Correct the candidate’s number, or add it to ${CANDIDATES.sheet.en}.`,
  },
  'unknown-criterion': {
    name: 'Unknown criterion',
    problem: ({ title }, value) =>
      title === undefined
        ? `${quoted(value)} looks like the code of a criterion, but ${CRITERIA.sheet.en} has none with this code.`
        : `${quoted(value)} stands under a criterion that ${titleNames(title)} don’t have.`,
    suggestion: ({ title }) =>
      title === undefined
        ? `Correct the header, or add the criterion in ${CRITERIA.sheet.en}.`
        : `Move the score under the right criterion or delete it; if the candidate’s title is wrong, correct it in ${CANDIDATES.sheet.en}.`,
  },
  'unknown-title': {
    name: 'Unknown title',
    problem: (_, value) => `${quoted(value)} is not one of the titles.`,
    suggestion: () => `Choose ${choiceList(TITLE_KINDS)}.`,
  },
  'unknown-title-no': {
    name: 'Unknown title number',
    problem: (_, value) =>
      `${TITLES.sheet.en} has no usable line with the number ${quoted(value)}.`,
    suggestion: () =>
      `Correct the number; if it is right, check that its line in ${TITLES.sheet.en} is complete.`,
  },
  'unknown-community': {
    name: 'Community not known',
    problem: ({ titleNo }) =>
      `Nothing says which community ${quoted(titleNo)} belongs to, so it counts for none.`,
    suggestion: () =>
      `Fill in ${headerName(COMMUNITY)} for this holder in ${CANDIDATES.sheet.en}, or add such a column to ${TITLES.sheet.en}.`,
  },
  'similar-names': {
    name: 'Similar names',
    problem: ({ other, otherSheet, otherCell, district }, value) => {
      const place = placeName(otherSheet, otherCell);
      const where = district === '' ? '' : ` in ${district}`;
      return folded(other) === folded(value)
        ? `${quoted(value)} is also the name at ${place}, so the two may be one community${where}.`
        : `${quoted(value)} and ${quoted(other)} (${place}) may be one community${where}.`;
    },
    suggestion: ({ other }, value) =>
      folded(other) === folded(value)
        ? 'If it is one community, keep one of the two lines; if not, make the names different.'
        : 'If it is one community, write the same name in both places; if not, nothing needs doing.',
  },
  'future-date': {
    name: 'Date in the future',
    problem: ({ asOf }, value) =>
      `${quoted(value)} is later than the date of the evaluation, ${isoDate(asOf)}, so this line doesn’t count yet.`,
    suggestion: () => 'Correct the date if it is mistyped; if it is right, nothing needs doing.',
  },
  'review-before-naming': {
    name: 'Review before the naming',
    problem: ({ namedOn }, value) =>
      `${quoted(value)} is before the title was named, ${isoDate(namedOn)}, so this review doesn’t count.`,
    suggestion: () => 'Correct the date of the review, or the date of naming in the register.',
  },
  'review-after-removal': {
    name: 'Review after the removal',
    problem: ({ removedOn }, value) =>
      `${quotedOr(value, 'This title')} was removed on ${isoDate(removedOn)}, so this review changes nothing.`,
    suggestion: () =>
      'If the title is held again, name it anew; if the removal was wrong, correct the record of the failed review.',
  },
  'nothing-to-correct': {
    name: 'Nothing to correct',
    problem: ({ reviewedOn }) =>
      `The note speaks of a record of ${isoDate(reviewedOn)} for this title, and there is none that counts, so this line is not used.`,
    suggestion: () =>
      `Correct the date in the note, or take that beginning out of it if this is a review of its own.`,
  },
} satisfies Partial<FindingsWords>;
