/** English words of the codes, much as Excel on the web says them; products must match codes, for the words are localised. */
const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['AccessDenied', 'You cannot perform the requested operation.'],
  ['ActivityLimitReached', 'Activity limit has been reached.'],
  ['ApiNotFound', 'The API you are trying to use could not be found.'],
  ['Conflict', 'Request could not be processed because of a conflict.'],
  ['FilteredRangeConflict', 'The attempted operation causes a conflict with a filtered range.'],
  ['GeneralException', 'There was an internal error while processing the request.'],
  ['InactiveWorkbook', 'The operation failed because another workbook is active.'],
  ['InvalidArgument', 'The argument is invalid or missing or has an incorrect format.'],
  ['InvalidOperation', 'The operation attempted is invalid on the object.'],
  [
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ],
  ['InvalidReference', 'This reference is not valid for the current operation.'],
  ['ItemAlreadyExists', 'The resource being created already exists.'],
  ['ItemNotFound', "The requested resource doesn't exist."],
  ['MergedRangeConflict', 'Cannot complete the operation. A table cannot overlap merged cells.'],
  ['NotImplemented', "The requested feature isn't implemented."],
  ['RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.'],
  ['RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'],
  ['ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'],
  ['ServiceNotAvailable', 'The service is unavailable.'],
  ['Timeout', 'The operation has timed out.'],
  ['UnsupportedOperation', 'The operation is not supported.'],
]);

/** What an action answers when Excel refuses it: the code is the one that office.js gives to the add-in. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? messageOf(code));
  }
}

export function messageOf(code: string): string {
  return MESSAGES.get(code) ?? code;
}

export function apiNotFound(what: string): ExcelError {
  return new ExcelError('ApiNotFound', `The stand-in for Excel does not know ${what}.`);
}
