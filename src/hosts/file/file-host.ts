import type { Host } from '../host';
import { patchWorkbook } from './patch-workbook';
import { readWorkbook } from './read-workbook';

/** A workbook that is open as bytes in memory. */
export interface FileHost extends Host {
  /** The workbook as it is now; not to be changed by the caller. */
  bytes(): Uint8Array;
}

/** Opens an .xlsx file; whether it can be read shows at the first `read`. A plan that fails leaves it as it was. */
export function openFile(bytes: Uint8Array): FileHost {
  let current = bytes;
  return {
    read: async () => readWorkbook(current),
    write: async (plan) => {
      current = patchWorkbook(current, plan);
    },
    bytes: () => current,
  };
}
