/** Why a file cannot be read; `locales/` has the words. */
export type UnreadableReason =
  | 'empty'
  | 'not-a-workbook'
  | 'legacy-format'
  | 'binary-format'
  | 'open-document'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  /** Reading it was given up after the time that a file has. */
  | 'too-slow'
  /** It is not there any more, or may not be read. */
  | 'not-opened'
  | 'program-error';

/** Why a plan cannot be carried out; `locales/` has the words. */
export type RefusedReason =
  | 'sheet-name-taken'
  | 'table-name-taken'
  | 'cells-below-table'
  | 'cell-on-our-sheet'
  | 'part-of-array'
  | 'formula-in-cell'
  | 'sheet-missing';

/** What a running program that holds the workbook can answer instead of doing what it was asked; `locales/` has the words. */
export type HostProblem =
  /** A cell is being edited: leave it, and try again. */
  | 'cell-being-edited'
  /** A sheet or the workbook is protected, or open for reading only. */
  | 'protected'
  /** A filter, a merged area or a pivot table is in the way. */
  | 'filtered'
  | 'merged'
  | 'pivot-table'
  /** Another workbook is in front. */
  | 'other-workbook'
  | 'too-large'
  /** Too many requests, or a service that is away for now. */
  | 'busy'
  | 'connection'
  /** No answer within the time given: it may still be at work. */
  | 'no-answer'
  /** What was to be read or written is no longer there, or was changed meanwhile. */
  | 'changed-meanwhile'
  /** The sheet is hidden, so no place on it can be shown. */
  | 'sheet-hidden'
  /** Writing broke off, and what had been written could not be taken back: the sheet needs a look. */
  | 'half-written'
  /** This version of the program cannot do it. */
  | 'not-supported'
  | 'unexpected';
