import type { SheetWords } from '../sheet-words';

export const enSheets: SheetWords = {
  results: {
    title: 'Evaluation results',
    evaluatedOn: 'Evaluated on',
    passMark: 'Pass mark',
    standard: 'Standard',
  },
  findings: {
    title: 'Findings of the check',
    counts: (errors, warnings, notices) =>
      `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notices, 'notice')}. A candidate whom an error affects cannot be decided on.`,
    rule: (rule) => ` (${rule})`,
  },
  titles: {
    title: 'Register of titles',
    note: 'The add-in adds a line when a title is named (P12). Lines are never taken out: a title that is removed says so.',
  },
  audit: {
    title: 'Audit of the totals',
    note: 'Every figure again as a live formula over the score cells. Select one and choose Formulas > Trace Precedents. The difference from Results is 0.',
    criterion: 'Criterion',
    dimension: 'Dimension',
    yearEnd: 'Year-end',
    inspection: 'Inspection',
    bonus: 'Bonus',
    deduction: 'Deduction',
    total: 'Total',
  },
  template: {
    instructionsSheet: 'Instructions',
    instructions: [
      '# Evaluating learning communities, families, building groups and units',
      'This workbook holds the standard, the candidates and their scores. Fill in the sheets from left to right; the add-in checks every cell, works out the totals and decides, with reasons.',
      '',
      '# 1. Settings',
      'Pass mark, floors, shares and the like. A line with a title beats the general one; a blank value leaves the default. The explanation says what each does.',
      '# 2. Criteria',
      'The standard. The one that is filled in is an example: its weights are ours, not the policy’s. Put your city’s own in its place. The weights of one title’s Score criteria add up to 100.',
      '# 3. Candidates',
      'One line for each. Give every candidate a key of its own (C001, F001, …): the other sheets refer to it. Households, building groups, units and residents are needed for communities only.',
      '# 4. Scores',
      'One sheet for each title, one line for each candidate and evaluator. Select a cell to read its criterion. A blank is a missing score; 0 is a score; N/A leaves the criterion out, if every evaluator says so; - is an abstention.',
      '# 5. Inspections, questionnaires, holidays',
      'Daily inspections count for communities (P11). Questionnaires hold ratings from 1 to 5. Holidays matter only if review dates are to fall on working days.',
      '# 6. Evaluate',
      'The results go to the sheet Results, what was found to Findings. Your own sheets are not changed. Evaluate as often as you like.',
      '# 7. Name titles',
      'Naming is a step of its own: it adds lines to Titles, the register, and sets the date of the review three years later (P13).',
      '',
      'Headers are protected without a password, so that nobody types over them by mistake (Review > Unprotect Sheet). To add rows below a table, unprotect its sheet first.',
    ],
    scoresSheet: {
      'learning-community': 'Scores community',
      'learning-family': 'Scores family',
      'learning-building-group': 'Scores building group',
      'learning-unit': 'Scores unit',
    },
    notes: {
      Settings: 'A blank title holds for every title.',
      Criteria: 'An example standard: replace its weights, maxima and floors with your city’s own.',
      Candidates:
        'One line for each candidate; the key in the first column is what the other sheets refer to.',
      Scores:
        'One line for each candidate and evaluator. N/A: not applicable. -: abstention. Blank: missing.',
      Inspections: 'Daily inspections by the departments, 0 to 100 points (P11).',
      Responses: 'One line for each questionnaire; ratings from 1 (poor) to 5 (very good).',
      Holidays:
        'Public holidays and make-up workdays, for review dates that move to a working day.',
      Reviews: 'One line for each review of a holder, once every three years (P13).',
    },
    rejected: 'Not accepted here',
    scorePrompt: (method, maximum, text) => `${method}, 0 to ${maximum}. ${text}`,
    ratingPrompt: (text) => `1 to 5. ${text}`,
    vetoPrompt: (text) => `Yes or No. ${text}`,
    scoreRejected: (maximum) => `Type a score from 0 to ${maximum}, N/A, or - for an abstention.`,
    choicePrompt: (choices) => `One of: ${choices.join(', ')}.`,
    candidateRejected: 'This key is not in Candidates. Add the candidate there first.',
    ratingRejected: 'Type a rating from 1 to 5.',
    datePrompt: 'A date, such as 2026-05-01.',
    numberPrompt: (maximum) =>
      maximum === undefined ? 'A number, 0 or more.' : `A number from 0 to ${maximum}.`,
    wholePrompt: 'A whole number, 0 or more.',
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
