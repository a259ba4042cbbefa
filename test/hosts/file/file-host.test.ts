import { openFile } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { UnreadableFileError } from '../../../src/hosts/host';
import { hostContract } from '../contract';
import { sheetData } from './make-xlsx';
import { planOf, sheet } from './patch-plans';
import { plainWorkbook, richWorkbook } from './rich-workbooks';

hostContract('a file', () => openFile(plainWorkbook({ sheets: [{ xml: sheetData('') }] })));

test('its bytes are those of the file until something is written', async () => {
  const input = richWorkbook();
  const host = openFile(input);
  await host.read();
  expect(host.bytes()).toBe(input);
  await host.write(planOf(sheet('Results')));
  expect(await host.read()).toEqual(readWorkbook(host.bytes()));
  expect(host.bytes()).not.toBe(input);
});

test('a plan that fails leaves its bytes alone, and the host goes on working', async () => {
  const host = openFile(richWorkbook());
  await host.write(planOf(sheet('Results')));
  const before = host.bytes();
  await expect(host.write(planOf(sheet('Register')))).rejects.toThrow('sheet-name-taken');
  expect(host.bytes()).toBe(before);
  await host.write(planOf(sheet('Results', { replaces: 'Results' })));
  expect(Buffer.compare(host.bytes(), before)).toBe(0);
});

test('a file that cannot be read is said to be so when it is read', async () => {
  const host = openFile(new Uint8Array());
  await expect(host.read()).rejects.toThrow(UnreadableFileError);
  await expect(host.write(planOf(sheet('Results')))).rejects.toThrow(UnreadableFileError);
});
