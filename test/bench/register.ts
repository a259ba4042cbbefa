import { dayOf } from '../../src/values/day';
import { catalogueOf } from '../../src/locales/catalogues';
import { holdersOn } from '../../src/register/standings';
import { registerCalendar, registerIcs } from '../../src/operations/calendar-export';
import { checkRegister } from '../../src/operations/check-register';
import { dueLines, filteredLines, NO_FILTER } from '../../src/operations/review-register';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { bigRegister } from './big-register';
import { fastest, milliseconds, times, type Line } from './measure';

const AS_OF = dayOf(2026, 11, 24);
const EARLIER = dayOf(2019, 3, 1);

/** The limit: every cell of both tables looked at once, and the rows gathered by their first cell. */
function plainPass({ sheets }: WorkbookSnapshot): number {
  const rows = new Map<unknown, number>();
  let filled = 0;
  for (const sheet of sheets) {
    for (const { cells } of sheet.rows) {
      for (const cell of cells) if (cell !== undefined) filled++;
      rows.set(cells[0], (rows.get(cells[0]) ?? 0) + 1);
    }
  }
  return filled + rows.size;
}

/** 50,000 titles with 100,000 reviews. */
export async function benchRegister(): Promise<readonly Line[]> {
  const snapshot = bigRegister(50_000);
  const checked = checkRegister(snapshot, AS_OF);
  const { register, settings, holidays, holders, findings } = checked;
  const unexpected = findings.find(({ code }) => code !== 'review-after-removal');
  if (unexpected) throw new Error(`the bench's register has findings: ${unexpected.code}`);
  const words = catalogueOf('en');
  const plain = await fastest(() => plainPass(snapshot));
  const line = async (what: string, run: () => unknown, goal: string): Promise<Line> => {
    const time = await fastest(run);
    return { what, figure: milliseconds(time), ratio: times(time / plain), goal };
  };
  return [
    {
      what: 'a plain pass over the rows of Titles and Reviews',
      figure: milliseconds(plain),
      ratio: '1',
      goal: '',
    },
    await line(
      'the standing of every title as of a day',
      () => holdersOn(register, EARLIER, settings, holidays),
      '',
    ),
    await line(
      'reading and checking the register as well',
      () => checkRegister(snapshot, AS_OF),
      '',
    ),
    await line('the list by due date', () => dueLines(holders, AS_OF), ''),
    await line(
      'a search in it',
      () => filteredLines(dueLines(holders, AS_OF), { ...NO_FILTER, search: 'Family 4999' }),
      '',
    ),
    await line(
      'the calendar file',
      () => registerIcs(registerCalendar(checked), checked, '2026-11-24T00:00:00Z', words),
      '',
    ),
  ];
}
