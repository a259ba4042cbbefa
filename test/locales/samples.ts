import { dayOf } from '../../src/values/day';
import { fraction } from '../../src/values/fraction';
import { OUTCOMES, YES_NO } from '../../src/workbook/choices';
import {
  CANDIDATES,
  CRITERIA,
  INSPECTIONS,
  RESPONSES,
  SCORES,
  SETTINGS,
  TITLES,
  type ColumnSpec,
  type TableSpec,
} from '../../src/workbook/contract';
import type { UnreadableReason } from '../../src/workbook/file-problems';
import type { FindingCode, FindingDetails } from '../../src/workbook/findings';
import type { StandardDifference } from '../../src/workbook/standard-difference';
import type { Reason, ReasonCode } from '../../src/evaluation/reason';
import { SETTING_SPECS } from '../../src/standard/settings';

interface FindingSample<Code extends FindingCode> {
  readonly details: FindingDetails[Code];
  /** Of the kind that the check gives: the cell's text, or the candidate's key. */
  readonly value: string;
}

export function column(table: TableSpec, id: string): ColumnSpec {
  const found = table.columns.find((one) => one.id === id);
  if (!found) throw new RangeError(`${table.name} has no column ${id}`);
  return found;
}

const asOf = dayOf(2026, 5, 1);

const UNREADABLE: readonly UnreadableReason[] = ['encrypted', 'damaged', 'too-slow'];

const DIFFERENCES: readonly StandardDifference[] = [
  { kind: 'id', ours: 'city-2026', theirs: 'city-2025' },
  { kind: 'version', ours: '2', theirs: '' },
  { kind: 'missing', title: 'learning-family', criterion: 'F1' },
  { kind: 'added', title: 'learning-unit', criterion: 'U9' },
  ...(['dimension', 'weight', 'share'] as const).map((field) => ({
    kind: 'criterion' as const,
    title: 'learning-community' as const,
    criterion: 'A1',
    field,
    ours: '10',
    theirs: '',
  })),
];

/** Every way in which each finding arises. */
export const FINDING_SAMPLES: {
  readonly [Code in FindingCode]: readonly FindingSample<Code>[];
} = {
  'missing-table': [CRITERIA, INSPECTIONS, RESPONSES, TITLES].map((table) => ({
    details: { table },
    value: '',
  })),
  'duplicate-table': [{ details: { table: SETTINGS, usedSheet: 'Settings 2026' }, value: '' }],
  'missing-column': [
    { details: { table: SCORES, column: column(SCORES, 'evaluator') }, value: '' },
    { details: { table: CANDIDATES, column: column(CANDIDATES, 'households') }, value: '' },
    { details: { table: SCORES, column: 'A3' }, value: '' },
  ],
  'duplicate-column': [{ details: { header: 'B3' }, value: 'B3' }],
  'rows-outside-table': [
    { details: { table: 'Scores_Family', count: 1 }, value: 'F001' },
    { details: { table: 'Scores_Family', count: 3 }, value: 'F001' },
  ],
  'missing-key': [{ details: { column: column(SCORES, 'evaluator') }, value: '' }],
  'missing-value': [{ details: { column: column(CRITERIA, 'weight') }, value: '' }],
  'duplicate-key': [
    { details: { firstSheet: 'Scores', firstCell: 'A5' }, value: 'C001' },
    { details: { firstSheet: 'Scores', firstCell: 'A5' }, value: '' },
  ],
  'unknown-candidate': [{ details: {}, value: 'C999' }],
  'unknown-criterion': [
    { details: { title: undefined }, value: 'A99' },
    { details: { title: 'learning-family' }, value: '8' },
  ],
  'unknown-title': [{ details: {}, value: 'Learning street' }],
  'unknown-title-no': [{ details: {}, value: 'C-2023-0009' }],
  'unknown-community': [{ details: { titleNo: 'F-2024-0001' }, value: 'F-2024-0001' }],
  'not-a-number': [{ details: {}, value: 'eight' }],
  'number-as-text': [{ details: { used: '85' }, value: '85分' }],
  'out-of-range': [
    { details: { minimum: '0', maximum: '10' }, value: '12' },
    { details: { minimum: '0', maximum: '10' }, value: '-3' },
    { details: { minimum: '1', maximum: '5' }, value: '６' },
    { details: { minimum: '0', maximum: '10' }, value: '1e+21' },
    { details: { minimum: '0', maximum: undefined }, value: '-3' },
    { details: { minimum: '0', maximum: undefined }, value: '-1e+21' },
  ],
  'not-positive': [{ details: {}, value: '0' }],
  'error-value': [{ details: {}, value: '#DIV/0!' }],
  'invalid-date': [{ details: {}, value: '3/4/2025' }],
  'date-as-text': [{ details: { used: dayOf(2023, 5, 1) }, value: '2023.5.1' }],
  'invalid-choice': [
    { details: { choices: OUTCOMES }, value: 'perhaps' },
    { details: { choices: YES_NO }, value: '2' },
  ],
  'invalid-share': [
    { details: {}, value: '' },
    { details: {}, value: 'families' },
  ],
  'no-criteria': [{ details: { title: 'learning-unit' }, value: '' }],
  'weights-not-100': [{ details: { title: 'learning-community', sum: '95.5' }, value: '12' }],
  'unknown-setting': [{ details: {}, value: 'total.passmark' }],
  'invalid-setting': [
    SETTING_SPECS.aggregation,
    SETTING_SPECS.passMark,
    SETTING_SPECS.decimals,
    SETTING_SPECS.standardId,
  ].map(({ name, allowed }) => ({ details: { setting: name, allowed }, value: '#N/A' })),
  'missing-score': [
    { details: { criterion: undefined, evaluator: undefined }, value: 'C001' },
    { details: { criterion: undefined, evaluator: 'E1' }, value: '' },
    { details: { criterion: 'A1', evaluator: undefined }, value: 'C001' },
    { details: { criterion: 'A1', evaluator: 'E1' }, value: '' },
  ],
  'too-few-evaluators': [
    { details: { criterion: 'A1', count: 1, minimum: 3 }, value: '8' },
    { details: { criterion: 'A1', count: 2, minimum: 3 }, value: '8' },
  ],
  'mixed-not-applicable': [{ details: { criterion: 'A1' }, value: 'N/A' }],
  'unused-score': [{ details: { criterion: 'B5' }, value: '8' }],
  'merged-cells': [{ details: {}, value: 'C001' }],
  'hidden-rows': [
    { details: { count: 1 }, value: 'C001' },
    { details: { count: 3 }, value: 'C001' },
  ],
  'total-row': [{ details: {}, value: '合计' }],
  'similar-names': ['North', ''].flatMap((district) =>
    ['阳光社区', '阳光社区居委会'].map((value) => ({
      details: { other: '阳光社区', otherSheet: 'Candidates', otherCell: 'C3', district },
      value,
    })),
  ),
  'missing-inspection': [{ details: { year: 2026 }, value: 'C001' }],
  'missing-response': [{ details: { criterion: 'B5' }, value: 'C001' }],
  'missing-base-number': [
    { details: { criterion: 'B6', column: column(CANDIDATES, 'households') }, value: 'C001' },
  ],
  'future-date': [{ details: { asOf }, value: '2027-01-01' }],
  'review-before-naming': [{ details: { namedOn: asOf }, value: '2020-01-01' }],
  'review-after-removal': [{ details: { removedOn: asOf }, value: 'F-2023-0001' }],
  'nothing-to-correct': [{ details: { reviewedOn: asOf }, value: 'Corrects 2026-05-01' }],
  'formula-like-text': [{ details: {}, value: '=1+1' }],
  'unreadable-file': UNREADABLE.map((reason) => ({ details: { reason }, value: 'North.xlsx' })),
  'duplicate-file': [true, false].map((same) => ({ details: { same }, value: 'North.xlsx' })),
  'file-left-out': (['temporary', 'city-workbook'] as const).map((why) => ({
    details: { why },
    value: '~$North.xlsx',
  })),
  'no-records': [{ details: {}, value: 'Invoices.xlsx' }],
  'standard-differs': DIFFERENCES.map((difference) => ({ details: { difference }, value: '' })),
  'settings-differ': [undefined, 'learning-community' as const].flatMap((title) => [
    { details: { setting: 'total.pass_mark', title, ours: '80', theirs: '75' }, value: '75' },
    { details: { setting: 'total.pass_mark', title, ours: '', theirs: '75' }, value: '75' },
  ]),
  conflict: [
    {
      details: {
        key: ['North/C001', 'E1'],
        header: 'A1',
        versions: [
          { value: '8', file: 'North.xlsx', sheet: 'Scores', cell: 'C5' },
          { value: '9', file: 'North2.xlsx', sheet: 'Scores', cell: 'C7' },
          { value: '7', file: '', sheet: 'Scores', cell: 'C9' },
        ],
      },
      value: '8',
    },
  ],
};

type ReasonSamples = {
  readonly [Code in ReasonCode]: readonly Extract<Reason, { code: Code }>[];
};

export const REASON_SAMPLES: ReasonSamples = {
  'below-pass-mark': [{ code: 'below-pass-mark', total: fraction(313, 4), passMark: fraction(80) }],
  'below-dimension-floor': [
    {
      code: 'below-dimension-floor',
      dimension: 'Leadership',
      value: fraction(117, 2),
      floor: fraction(60),
    },
  ],
  'below-criterion-floor': [
    { code: 'below-criterion-floor', criterion: 'A1', score: fraction(11, 2), floor: fraction(6) },
  ],
  veto: [
    { code: 'veto', criterion: 'V1', evaluators: ['E1'] },
    { code: 'veto', criterion: 'V1', evaluators: ['E1', 'E2', 'E3'] },
  ],
  'no-advanced-unit': [{ code: 'no-advanced-unit' }],
  'no-honour': [
    { code: 'no-honour', needed: 'either' },
    { code: 'no-honour', needed: 'both' },
  ],
  'missing-score': [
    { code: 'missing-score', criterion: 'A1' },
    { code: 'missing-score', criterion: '' },
  ],
  'too-few-evaluators': [
    { code: 'too-few-evaluators', criterion: 'A1', count: 1, minimum: 3 },
    { code: 'too-few-evaluators', criterion: 'A1', count: 2, minimum: 3 },
  ],
  'missing-inspection': [{ code: 'missing-inspection', year: 2026 }],
  'missing-response': [{ code: 'missing-response', criterion: 'B5' }],
  'missing-base-number': [{ code: 'missing-base-number', criterion: 'B6' }],
  finding: [
    { code: 'finding', finding: 'out-of-range', sheet: 'Scores', cell: 'F18' },
    { code: 'finding', finding: 'no-criteria', sheet: 'Criteria', cell: '' },
    { code: 'finding', finding: 'missing-table', sheet: '', cell: '' },
  ],
};
