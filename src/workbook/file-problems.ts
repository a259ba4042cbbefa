/** Why a file cannot be read; `locales/` has the words. */
export type UnreadableReason =
  | 'empty'
  | 'not-a-workbook'
  | 'legacy-format'
  | 'binary-format'
  | 'open-document'
  | 'encrypted'
  | 'damaged'
  | 'too-large';

/** Why a plan cannot be carried out; `locales/` has the words. */
export type RefusedReason =
  | 'sheet-name-taken'
  | 'table-name-taken'
  | 'cells-below-table'
  | 'cell-on-our-sheet'
  | 'sheet-missing';
