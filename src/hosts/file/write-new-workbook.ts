import type { WritePlan } from '../../workbook/plan';
import { emptyPackage } from './empty-package';
import { patchWorkbook } from './patch-workbook';

/**
 * A new workbook that holds the plan and nothing else; the same plan gives the same bytes on any day.
 * @throws {WriteRefusedError} when the plan replaces or appends to a sheet, or names two things alike.
 * @throws {RangeError} when the plan has no sheet: there is no workbook without one.
 */
export function newWorkbook(plan: WritePlan): Uint8Array {
  if (plan.sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  return patchWorkbook(emptyPackage(), plan);
}
