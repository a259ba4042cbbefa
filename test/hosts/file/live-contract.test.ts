import { openLiveFile } from '../../../src/hosts/file/live-file';
import { loadEngine } from './engine';
import { liveHostContract } from '../live-contract';
import { sheetData } from './make-xlsx';
import { plainWorkbook } from './rich-workbooks';

liveHostContract('the workbook of the page', () => {
  const host = openLiveFile(plainWorkbook({ sheets: [{ xml: sheetData('') }] }), 'North.xlsx', {
    loadEngine,
  });
  return {
    host,
    hands: {
      type: (place, text) => host.type([{ ...place, text }]),
      select: (place) => host.select(place),
      heard: () => Promise.resolve(),
    },
  };
});
