import type { ColumnSpec } from '../workbook/contract';
import { CRITERIA } from '../workbook/contract';
import type { CriterionField } from '../workbook/standard-difference';

/** The column of the criteria that a field stands in; a composition's share is written in the note (P2). */
export function criterionColumn(field: CriterionField): ColumnSpec | undefined {
  return CRITERIA.columns.find(({ id }) => id === (field === 'share' ? 'note' : field));
}
