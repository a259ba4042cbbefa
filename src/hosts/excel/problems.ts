import type { HostProblem } from '../../workbook/file-problems';
import { HostProblemError } from '../host';

/** Excel's codes by what helps; its messages are in the person's language and are never looked at. */
const PROBLEMS: ReadonlyMap<string, HostProblem> = new Map([
  ['InvalidOperationInCellEditMode', 'cell-being-edited'],
  // Some versions say no more than this while a cell is being edited.
  ['InvalidOperation', 'cell-being-edited'],
  ['AccessDenied', 'protected'],
  ['BadPassword', 'protected'],
  ['FilteredRangeConflict', 'filtered'],
  ['MergedRangeConflict', 'merged'],
  ['PivotTableRangeConflict', 'pivot-table'],
  ['InactiveWorkbook', 'other-workbook'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['MemoryLimitReached', 'too-large'],
  ['ActivityLimitReached', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['Timeout', 'busy'],
  ['HttpRequestTimeout', 'busy'],
  ['ConnectionFailure', 'connection'],
  ['RequestAborted', 'connection'],
  ['ItemNotFound', 'changed-meanwhile'],
  ['ItemAlreadyExists', 'changed-meanwhile'],
  ['InvalidReference', 'changed-meanwhile'],
  ['Conflict', 'changed-meanwhile'],
  ['ApiNotFound', 'not-supported'],
  ['ApiNotAvailable', 'not-supported'],
  ['NotImplemented', 'not-supported'],
  ['UnsupportedOperation', 'not-supported'],
  ['UnsupportedFeature', 'not-supported'],
  ['UnsupportedSheet', 'not-supported'],
]);

/** What the library threw, as the port has it; anything else comes back as it is. */
export function asProblem(error: unknown, sheet?: string): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code, message, debugInfo } = error;
  const place = debugInfo?.errorLocation ?? '';
  const detail = `${code}${place === '' ? '' : ` at ${place}`}: ${message}`;
  return new HostProblemError(PROBLEMS.get(code) ?? 'unexpected', detail, sheet);
}

export function isProblem(error: unknown, ...reasons: readonly HostProblem[]): boolean {
  return error instanceof HostProblemError && reasons.includes(error.reason);
}
