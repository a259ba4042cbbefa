const MACROS = /\.xlsm$/i;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** Hands a workbook to the person as a file; nothing leaves the computer. */
export function downloadFile(bytes: Uint8Array, name: string): void {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: MACROS.test(name) ? XLSM : XLSX,
  });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun with it only when the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
