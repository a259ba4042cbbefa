import { HostProblemError, type CellPlace } from '../host';
import type { Ask } from './ask';
import { isProblem } from './problems';

/**
 * Shows a place. A hidden sheet stays hidden: unhiding it is the person's to decide.
 * @throws {HostProblemError} `sheet-hidden`; `changed-meanwhile` when there is no such place any more.
 */
export async function goTo(ask: Ask, { sheet, cell }: CellPlace): Promise<void> {
  try {
    await ask(({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
    });
  } catch (error) {
    if (isProblem(error, 'changed-meanwhile')) throw gone(sheet);
    throw (await isHidden(ask, sheet)) ? hidden(sheet) : error;
  }
}

async function isHidden(ask: Ask, name: string): Promise<boolean> {
  const sheet = await ask(({ workbook }) => {
    const target = workbook.worksheets.getItemOrNullObject(name);
    target.load('visibility');
    return target;
  });
  return !sheet.isNullObject && sheet.visibility !== 'Visible';
}

function gone(sheet: string): HostProblemError {
  return new HostProblemError('changed-meanwhile', `there is no sheet ${sheet}`, sheet);
}

function hidden(sheet: string): HostProblemError {
  return new HostProblemError('sheet-hidden', `${sheet} is hidden`, sheet);
}
