import { apiNotFound } from './excel-error';

/** Which requirement sets this Excel has: `{ ExcelApi: '1.17', ExcelApiOnline: '1.1' }`. */
export type Requirements = Readonly<Record<string, string>>;

export const EXCEL_ON_THE_WEB: Requirements = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.2',
};

export function isSetSupported(
  sets: Requirements,
  name: string,
  version: string | number = '1.1',
): boolean {
  const has = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = String(version).split('.').map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

/** @throws {ExcelError} ApiNotFound when the member came with a later set. */
export function checkSupported(sets: Requirements, what: string, since: string | undefined): void {
  if (!isAvailable(sets, since)) throw apiNotFound(`${what} before ExcelApi ${since}`);
}

export function isAvailable(sets: Requirements, since: string | undefined): boolean {
  if (since === undefined) return true;
  return since === 'online'
    ? isSetSupported(sets, 'ExcelApiOnline', '1.1')
    : isSetSupported(sets, 'ExcelApi', since);
}
