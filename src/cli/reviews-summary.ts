import Table from 'cli-table3';
import { isoDate } from '../values/day';
import { choiceWords, STATUSES, TITLE_KINDS, type Status } from '../workbook/choices';
import { TITLES } from '../workbook/contract';
import type { CliCatalogue } from '../locales/cli-catalogue';
import type { CheckedRegister } from '../operations/check-register';
import { dueLines, type DueLine } from '../operations/review-register';
import { headers, printFindings } from './findings-table';
import type { Output } from './output';
import { plain } from './terminal-text';

const MOST_LINES = 40;

/** The titles whose review is overdue or due soon as a table, then what the check found, then how many stand where. */
export function printStandings(
  checked: CheckedRegister,
  words: CliCatalogue,
  output: Output,
): void {
  const { holders, asOf, findings } = checked;
  const cli = words.cli.reviews;
  const pressing = dueLines(holders, asOf).filter(({ holder }) =>
    ['overdue', 'due-soon'].includes(holder.standing.status),
  );
  if (pressing.length > 0) {
    output.print(cli.heading(pressing.length));
    output.print(linesTable(pressing.slice(0, MOST_LINES), words));
    if (pressing.length > MOST_LINES) output.print(cli.notShown(pressing.length - MOST_LINES));
  }
  printFindings(findings, words, output);
  const count = (status: Status) =>
    holders.filter(({ standing }) => standing.status === status).length;
  output.print(
    cli.standing(isoDate(asOf), {
      inForce: count('in-force'),
      dueSoon: count('due-soon'),
      overdue: count('overdue'),
      removed: count('removed'),
    }),
  );
}

function linesTable(lines: readonly DueLine[], words: CliCatalogue): string {
  const { language } = words;
  const table = new Table({
    head: [
      ...headers(TITLES, words, 'reviewDue'),
      words.cli.reviews.daysLeft,
      ...headers(TITLES, words, 'titleNo', 'name', 'district', 'title', 'status'),
    ],
    colAligns: ['left', 'right', 'left', 'left', 'left', 'left', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const { holder, daysLeft } of lines) {
    const { title, standing } = holder;
    table.push([
      isoDate(standing.reviewDue),
      String(daysLeft),
      plain(title.titleNo),
      plain(title.name),
      plain(title.district),
      choiceWords(TITLE_KINDS, title.title)[language],
      choiceWords(STATUSES, standing.status)[language],
    ]);
  }
  return table.toString();
}
