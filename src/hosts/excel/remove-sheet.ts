/** Queues the end of a sheet; Excel refuses to delete one that is very hidden. */
export function removeSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
