import type { WritePlan } from '../../workbook/plan';
import { HostProblemError } from '../host';
import { asProblem } from './problems';
import { isSupported } from './requirements';

/** Bytes at a time, so that no call has too many arguments. */
const SLICE = 0x8000;

/**
 * Opens a window with a new workbook that holds the plan; people name it when they save it.
 * @throws {HostProblemError} `not-supported` where Excel cannot open a second workbook.
 */
export async function openNew(plan: WritePlan): Promise<void> {
  if (!isSupported('1.8')) {
    throw new HostProblemError('not-supported', 'a new workbook takes ExcelApi 1.8');
  }
  // Loaded when it is needed: a person who works in one workbook never does.
  const { newWorkbook } = await import('../file/write-new-workbook');
  const bytes = newWorkbook(plan);
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  try {
    await Excel.createWorkbook(btoa(binary));
  } catch (error) {
    throw asProblem(error);
  }
}
