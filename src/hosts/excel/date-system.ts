import { asker, patient } from './ask';
import { realTimers, type Timers } from './timers';

/** DATE(2024,1,1) in the 1904 system; in the other it is 45292. */
const NEW_YEAR_1904 = 43_830;

/** Asks whether the workbook counts its days from 1904, which no property tells; what comes back gives it once answered. */
export function askDateSystem({ workbook }: Excel.RequestContext): () => boolean {
  const newYear = workbook.functions.date(2024, 1, 1);
  newYear.load('value');
  return () => Number(newYear.value) === NEW_YEAR_1904;
}

/**
 * Whether the workbook counts its days from 1904. Where Excel does not say, it is taken for one that does not, as nearly
 * all are: a function that waits for ever would help nobody.
 */
export async function readDateSystem(timers: Timers = realTimers): Promise<boolean> {
  try {
    const date1904 = await patient(asker(timers), timers)(askDateSystem);
    return date1904();
  } catch (error) {
    console.error(error);
    return false;
  }
}
