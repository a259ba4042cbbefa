import { hostContract } from '../contract';
import { openBed, type ExcelBed } from './excel-bed';

let bed: ExcelBed | undefined;
afterEach(() => {
  bed?.close();
  bed = undefined;
});

hostContract('Excel', () => {
  bed = openBed();
  return bed.host;
});
