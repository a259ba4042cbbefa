import { folded } from '../values/text';
import { YES_NO } from '../workbook/choices';
import type { ColumnSpec } from '../workbook/contract';
import {
  cellText,
  isBlank,
  readChoiceCell,
  readDate,
  readNumber,
  readScoreWord,
  readYearOrDate,
} from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';

/**
 * What a cell says, the same for every way of writing it: `8`, `８` and `8分`; `Yes` and `是`; a date and its text. Two
 * cells are in conflict when they mean different things. Empty for a blank cell, which says nothing.
 * @param column undefined for criteria and for columns of the user's
 */
export function meaningOf(cell: CellValue, column: ColumnSpec | undefined): string {
  if (isBlank(cell)) return '';
  switch (column?.holds.kind) {
    case undefined:
      return scoreMeaning(cell);
    case 'text':
    case 'link':
      return folded(cellText(cell));
    case 'number':
    case 'whole':
      return numberMeaning(cell) ?? folded(cellText(cell));
    case 'date':
      return dayMeaning(readDate(cell)) ?? folded(cellText(cell));
    case 'year-or-date':
      return dayMeaning(readYearOrDate(cell)) ?? folded(cellText(cell));
    case 'choice': {
      const choice = readChoiceCell(cell, column.holds.choices);
      return choice.kind === 'value' ? choice.value : folded(cellText(cell));
    }
  }
}

function scoreMeaning(cell: CellValue): string {
  const number = numberMeaning(cell);
  if (number !== undefined) return number;
  const word = readScoreWord(cell);
  if (word !== undefined) return word;
  const veto = readChoiceCell(cell, YES_NO);
  if (veto.kind === 'value') return veto.value;
  return dayMeaning(readDate(cell)) ?? folded(cellText(cell));
}

function numberMeaning(cell: CellValue): string | undefined {
  const reading = readNumber(cell);
  return reading.kind === 'value' ? String(reading.value) : undefined;
}

function dayMeaning(reading: ReturnType<typeof readDate>): string | undefined {
  return reading.kind === 'value' ? `day ${reading.value}` : undefined;
}
