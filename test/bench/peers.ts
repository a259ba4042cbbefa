import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';
import { readXlsx } from 'hucre';

/** Others who read workbooks, told to tell dates apart where they have to be told. */
export const PEERS: readonly [name: string, read: (bytes: Uint8Array) => unknown][] = [
  ['hucre', (bytes) => readXlsx(bytes)],
  [
    '@e965/xlsx (SheetJS)',
    (bytes) => sheetjs.read(bytes, { dense: true, cellDates: true, UTC: true }),
  ],
  // Its types know the buffers of Node alone.
  ['exceljs', (bytes) => new exceljs.Workbook().xlsx.load(bytes as unknown as ArrayBuffer)],
];
