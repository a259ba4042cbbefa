import {
  CANDIDATES,
  CRITERIA,
  INSPECTIONS,
  RESPONSES,
  SCORES,
  SETTINGS,
} from '../../workbook/contract';
import { SETTING_SPECS } from '../../standard/settings';
import type { FindingsWords } from '../catalogue';
import { count, headerName, quoted } from './phrases';

export const scoreFindings = {
  'missing-score': {
    name: 'Score missing',
    problem: ({ criterion, evaluator }, value) => {
      if (evaluator !== undefined) {
        return criterion === undefined
          ? `Evaluator ${evaluator} hasn’t scored anything in this row yet.`
          : `Evaluator ${evaluator} hasn’t scored criterion ${criterion}.`;
      }
      return criterion === undefined
        ? `${quoted(value)} has no scores that count.`
        : `Nobody has scored criterion ${criterion} for ${quoted(value)}: every evaluator abstained, or there is no column for it.`;
    },
    suggestion: ({ criterion, evaluator }) => {
      if (evaluator !== undefined) {
        return criterion === undefined
          ? 'Enter the scores, or delete the row if this evaluator doesn’t score the candidate.'
          : 'Enter the score (0 is a score too), or “-” if the evaluator abstains.';
      }
      return criterion === undefined
        ? `Enter the evaluators’ scores in ${SCORES.sheet.en}; if every criterion says N/A there, check that this is right.`
        : `See that ${SCORES.sheet.en} has a column ${quoted(criterion)} and enter a score; if the criterion doesn’t apply, every evaluator enters N/A.`;
    },
  },
  'too-few-evaluators': {
    name: 'Too few scores',
    problem: ({ criterion, count: scores, minimum }) =>
      `Criterion ${criterion} has only ${count(scores, 'score', 'scores')} and needs at least ${minimum}.`,
    suggestion: () =>
      `Have more evaluators score it, or lower ${SETTING_SPECS.minimumEvaluators.name} in ${SETTINGS.sheet.en}.`,
  },
  'mixed-not-applicable': {
    name: 'N/A from some evaluators only',
    problem: ({ criterion }) =>
      `Some evaluators say that criterion ${criterion} is not applicable to this candidate, and others score it.`,
    suggestion: () =>
      'Agree on one: N/A from every evaluator, or scores, with “-” from those who abstain.',
  },
  'unused-score': {
    name: 'Score that doesn’t count',
    problem: ({ criterion }, value) =>
      `${quoted(value)} doesn’t count, because evaluators don’t score criterion ${criterion}: its method is Questionnaire or Composition.`,
    suggestion: () =>
      `Delete the score, or correct the criterion’s method in ${CRITERIA.sheet.en}.`,
  },
  'missing-inspection': {
    name: 'Daily inspection missing',
    problem: ({ year }, value) => `${quoted(value)} has no daily inspection in ${year}.`,
    suggestion: ({ year }) =>
      `Enter its inspections of ${year} in ${INSPECTIONS.sheet.en}, or set ${SETTING_SPECS.inspectionShare.name} to 0 if they don’t count.`,
  },
  'missing-response': {
    name: 'Questionnaire missing',
    problem: ({ criterion }, value) =>
      `${quoted(value)} has no questionnaire ratings for criterion ${criterion}.`,
    suggestion: ({ criterion }) =>
      `Enter ratings from 1 to 5 in ${RESPONSES.sheet.en}, in the column ${quoted(criterion)}.`,
  },
  'missing-base-number': {
    name: 'Base number missing',
    problem: ({ criterion, column }, value) =>
      `Criterion ${criterion} needs ${headerName(column)} of ${quoted(value)}, which is blank or 0.`,
    suggestion: ({ column }) => `Enter ${headerName(column)}, above 0, in ${CANDIDATES.sheet.en}.`,
  },
} satisfies Partial<FindingsWords>;
