import { readDateSystem } from '../../../src/hosts/excel/date-system';
import type { Timers } from '../../../src/hosts/excel/timers';
import { openInNode, type NodeExcel } from '../../excel-stand-in/node-door';

const atOnce: Timers = { pause: () => Promise.resolve(), after: () => () => undefined };

let door: NodeExcel;
beforeEach(() => {
  door = openInNode();
  door.install();
});
afterEach(() => door.close());

test.each([true, false])('is read from what Excel makes of a date: 1904 %s', async (date1904) => {
  door.excel.workbook.date1904 = date1904;
  door.excel.faults.next({ kind: 'refused', code: 'ActivityLimitReached' });
  expect(await readDateSystem(atOnce)).toBe(date1904);
});

test('is taken for the usual one where Excel does not say, and that is noted', async () => {
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  door.excel.workbook.date1904 = true;
  door.excel.faults.always({ kind: 'refused', code: 'GeneralException' });
  expect(await readDateSystem(atOnce)).toBe(false);
  expect(complaint).toHaveBeenCalledTimes(1);
  complaint.mockRestore();
});
