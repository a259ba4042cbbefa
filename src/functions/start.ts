import { excelAbsence, excelLanguage } from '../hosts/excel/excel-surroundings';
import type { Calculations } from './calculations';
import { registerFunctions } from './register';

/** What the functions do, once Excel is ready; nothing where the add-in cannot work, which the pane says. */
async function load(): Promise<Calculations | undefined> {
  if ((await excelAbsence()) !== undefined) return undefined;
  const [{ calculations }, { readDateSystem }] = await Promise.all([
    import('./calculations'),
    import('../hosts/excel/date-system'),
  ]);
  return calculations(excelLanguage(), await readDateSystem());
}

registerFunctions(load());
