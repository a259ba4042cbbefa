import { toNumber } from '../values/fraction';
import { readChoice, YES_NO } from '../workbook/choices';
import { finding, type Finding, type Scope } from '../workbook/findings';
import { isBlank, readNumber, readScoreWord, readText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { numberText } from '../workbook/table-reader';
import type { Criterion } from '../standard/standard';
import { Mark } from './score-grid';

/** What a cell under a criterion holds, and what there is to say of it once its place is known. */
export interface CellRead {
  readonly mark: Mark;
  readonly value: number;
  readonly finding?: (
    place: { sheet: string; cell: string; value: string },
    scope: Scope,
  ) => Finding;
}

const BLANK: CellRead = { mark: Mark.blank, value: NaN };
const ABSTENTION: CellRead = { mark: Mark.abstention, value: NaN };
const NOT_APPLICABLE: CellRead = { mark: Mark.notApplicable, value: NaN };

export type ScoreCellReader = (cell: CellValue) => CellRead;

/** Reads the cells under a criterion that evaluators score. */
export function scoreCellReader({ kind, maximum }: Criterion): ScoreCellReader {
  if (kind === 'veto') return readVeto;
  const most = toNumber(maximum);
  return (cell) => readScore(cell, most);
}

/** A score from 0 to the criterion's maximum, `N/A`, or an abstention. */
function readScore(cell: CellValue, maximum: number): CellRead {
  if (typeof cell === 'number' && cell >= 0 && cell <= maximum) {
    return { mark: Mark.score, value: cell };
  }
  const word = readScoreWord(cell);
  if (word) return word === 'abstention' ? ABSTENTION : NOT_APPLICABLE;
  const reading = readNumber(cell);
  if (reading.kind === 'blank') return BLANK;
  if (reading.kind === 'problem')
    return unreadable((place, scope) => finding(reading.code, place, scope, {}));
  const { value } = reading;
  if (value < 0 || value > maximum) {
    const details = { minimum: '0', maximum: numberText(maximum) };
    return unreadable((place, scope) => finding('out-of-range', place, scope, details));
  }
  return {
    mark: Mark.score,
    value,
    finding: (place, scope) => finding('number-as-text', place, scope, { used: numberText(value) }),
  };
}

function readVeto(cell: CellValue): CellRead {
  if (isBlank(cell)) return BLANK;
  if (readScoreWord(cell) === 'abstention') return ABSTENTION;
  const text = readText(cell);
  if (text.kind === 'problem')
    return unreadable((place, scope) => finding('error-value', place, scope, {}));
  const answer = text.kind === 'value' ? readChoice(YES_NO, text.value) : undefined;
  if (!answer) {
    return unreadable((place, scope) =>
      finding('invalid-choice', place, scope, { choices: YES_NO }),
    );
  }
  return { mark: Mark.score, value: answer === 'yes' ? 1 : 0 };
}

function unreadable(make: NonNullable<CellRead['finding']>): CellRead {
  return { mark: Mark.unreadable, value: NaN, finding: make };
}
