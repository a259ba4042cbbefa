/** Excel's own file of an open workbook, or one in which a Mac keeps what a disk cannot. */
export function isTemporaryFile(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('._');
}

/** What is taken out of folders; a file that somebody has named is read, whatever it is called. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}
