import { hostContract } from '../contract';
import { liveHostContract } from '../live-contract';
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

liveHostContract('Excel', () => {
  const open = openBed({ name: 'North.xlsx' });
  bed = open;
  const { person } = open.excel;
  return {
    host: open.host,
    hands: {
      type: ({ sheet, cell }, text) => person.type(sheet, cell, text),
      select: ({ sheet, cell }) => person.select(sheet, cell),
      heard: open.eventsTold,
    },
  };
});
