import type { CheckWords } from '../pane-check-words';
import { count, titleNames } from './phrases';

const SEVERITY = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  notice: ['notice', 'notices'],
} as const;

export const enCheck: CheckWords = {
  start: 'This workbook holds no evaluation yet: begin with the template.',
  newFromTemplate: 'New workbook from the template',
  withSample: 'With an invented sample district, to try things out',
  evaluators: (number) => count(number, 'evaluator', 'evaluators'),
  noCandidates: 'No candidates yet. Enter them in Candidates.',
  goToCandidates: 'Go to Candidates',
  complete: (percentage) => `${percentage}% scored`,
  asOf: (date) => `As of ${date}`,
  asOfLabel: 'Day of the evaluation',
  changeDay: 'Change the day of the evaluation',
  todayAgain: 'Today',
  severityCount: (severity, number) => {
    const [one, several] = SEVERITY[severity];
    return count(number, one, several);
  },
  nothingFound: 'The check found nothing wrong',
  checked: (errors, warnings, notices) =>
    `Checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}, ${count(notices, 'notice', 'notices')}.`,
  evaluate: 'Evaluate',
  checkOnly: 'Check only',
  findings: 'Findings',
  filter: 'Show',
  search: 'Search the findings',
  sheetFilter: 'Sheet',
  allSheets: 'All sheets',
  noMatch: 'No finding matches.',
  groupHeading: (name, number) => `${name} (${number})`,
  whyItMatters: (severity, rule) => {
    if (severity === 'error')
      return `${rule} Whom it affects can’t be decided on until it is right.`;
    return severity === 'warning'
      ? `${rule} Decisions go on; look whether it is meant.`
      : `${rule} Nothing needs doing.`;
  },
  rules: {
    P1: 'There are four kinds of title (P1).',
    P2: 'A community is judged by its families, building groups and units, too (P2).',
    P3: 'The guidance group must know which community is which (P3).',
    'P5-P9': 'Each kind of title has criteria of its own (P5-P9).',
    'P8-P9': 'Scores are given under the criteria of the standard (P8-P9).',
    P10: 'Scores come from reports, materials, symposiums and questionnaires (P10).',
    P11: 'The year-end evaluation is combined with the daily inspections (P11).',
    P12: 'Whoever meets the standard is named, so all that decides must be certain (P12).',
    P13: 'Reviews count from the dates in the workbook, once every three years (P13).',
    P14: 'Whoever fails the review is removed from the list (P14).',
  },
  goTo: (place) => `Go to ${place}`,
  affects: (whom) => `Affects ${whom}`,
  affectsEveryone: 'Affects all candidates',
  affectsTitle: (title) => `Affects all ${titleNames(title)}`,
  affectsNobody: 'Affects no candidate',
  fix: 'Fix',
  fixOne: (place) => `Fix ${place}`,
  fixAll: 'Fix all',
  fixKind: (name) => `Fix all: ${name}`,
  fixed: (number) => `Put right: ${count(number, 'cell', 'cells')}.`,
  beside: {
    label: 'Beside the selected cell',
    range: (maximum) => `0-${maximum}`,
    ratingRange: 'rating 1-5',
    yesOrNo: 'yes or no',
    weight: (weight) => `weight ${weight}`,
    noMethod: 'no method given',
    soFar: (candidate) => `${candidate} so far:`,
    noCandidate: 'Enter a candidate in this line to see what it has so far.',
    nothingYet: 'nothing yet',
    ratingsSoFar: (candidate, number, mean) =>
      `${candidate} so far: ${count(number, 'answer', 'answers')}, mean ${mean}`,
    given: (evaluator, value) => `${evaluator}: ${value}`,
    blank: 'blank',
    abstained: 'abstained',
    notApplicable: 'not applicable',
    unreadable: (value) => `${value}, can’t be used`,
  },
};
