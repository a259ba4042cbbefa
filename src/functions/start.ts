import { excelAbsence, excelLanguage } from '../hosts/excel/excel-surroundings';

/** Gives Excel the functions once it is ready; where the add-in cannot work, the pane says so. */
async function start(): Promise<void> {
  if ((await excelAbsence()) !== undefined) return;
  const { registerFunctions } = await import('./register');
  registerFunctions(excelLanguage());
}

void start();
