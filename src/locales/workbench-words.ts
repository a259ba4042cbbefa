/** The words of the workbench: the page with an open workbook beside the pane. */
export interface WorkbenchWords {
  /** The page's title while a workbook is open. */
  readonly pageTitle: (file: string) => string;
  /** The names that new workbooks get, without an extension. */
  readonly sampleFile: string;
  readonly emptyFile: string;
  readonly toolbar: string;
  readonly newWorkbook: string;
  readonly newEmpty: string;
  readonly newSample: string;
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly unsaved: string;
  readonly saved: (file: string) => string;
  readonly opening: (file: string) => string;
  readonly dropHere: string;
  readonly oneFileOnly: string;
  /** The reason is a sentence of `unreadable`. */
  readonly notOpened: (file: string, reason: string) => string;
  /** A file that the pane made beside the open one. */
  readonly madeBeside: (file: string) => string;
  readonly openIt: string;
  readonly dismiss: string;
  readonly leave: LeaveWords;
  readonly nameBox: string;
  readonly noSuchPlace: (typed: string) => string;
  readonly noRoom: string;
  readonly formulaBar: string;
  readonly sheet: (name: string) => string;
  /** How to get about in the sheet, for people who hear the page. */
  readonly sheetHelp: string;
  readonly sheetTabs: string;
  readonly choose: string;
  readonly followLink: string;
  readonly linkBroken: (sheet: string) => string;
  /** Of a formula that could not be worked out here. */
  readonly outdated: string;
  readonly rejected: string;
  readonly rejectedText: string;
  readonly selected: string;
  readonly sum: (value: string) => string;
  readonly average: (value: string) => string;
  readonly count: (value: string) => string;
  readonly find: FindWords;
  /** Of a column, or of several: `C`, `C:E`. In pixels. */
  readonly columnWidth: (columns: string, pixels: number) => string;
  readonly pane: string;
  readonly showPane: string;
  readonly paneWidth: string;
  readonly crash: CrashWords;
}

/** The search in the sheet. */
export interface FindWords {
  /** With its key, on the button that opens it. */
  readonly open: string;
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly none: string;
  /** How many there are; not all of them are counted where they are very many. */
  readonly many: (count: number, isAll: boolean) => string;
  readonly at: (index: number, count: number, isAll: boolean, cell: string) => string;
}

/** Asked when another workbook is about to take the place of one with unsaved changes. */
export interface LeaveWords {
  readonly title: string;
  readonly text: (file: string) => string;
  readonly save: string;
  readonly discard: string;
  readonly cancel: string;
}

/** Instead of a blank page. */
export interface CrashWords {
  readonly title: string;
  readonly text: string;
  readonly save: string;
  readonly reload: string;
  readonly details: string;
}
