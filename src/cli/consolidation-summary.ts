import Table from 'cli-table3';
import { SEVERITIES } from '../workbook/choices';
import { SOURCES } from '../workbook/contract';
import { fileIdentity } from '../consolidation/claim';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { consolidationTotals } from '../operations/consolidation-totals';
import type { ConsolidatedWorkbooks, FileResult } from '../operations/consolidate-workbooks';
import type { SettledFinding } from '../operations/settle-findings';
import type { Output } from './output';
import { headers, printFindings } from './findings-table';
import { plain, wrapped } from './terminal-text';

const FILE_WIDTH = 32;

/** What becomes of each file, then what was found, to be read on a terminal. */
export function printConsolidation(
  result: ConsolidatedWorkbooks,
  leftOut: readonly SettledFinding[],
  words: CliCatalogue,
  output: Output,
): void {
  const { files, consolidated, findings } = result;
  const cli = words.cli.consolidate;
  output.print(filesTable(files, words));
  const fileOf = new Map(files.flatMap((file) => file.findings.map((one) => [one, file.file])));
  printFindings(inOrder([...findings, ...leftOut, ...fileOf.keys()]), words, output, {
    fileOf: (one) => fileOf.get(one) ?? '',
    notShown: cli.moreNotShown,
  });
  for (const { file, headers: asked } of files) {
    for (const { names, guesses } of asked.filter(({ required }) => required)) {
      const guessed = guesses.map(({ header }) => plain(header));
      output.print(cli.askedHeader(plain(file), names[words.language], guessed));
    }
  }
  output.print(cli.totals(consolidationTotals(result)));
  if (consolidated.openRecords > 0) output.print(cli.openConflicts(consolidated.openRecords));
  const similar = consolidated.similar.filter(({ answer }) => !answer).length;
  if (similar > 0) output.print(cli.similarNames(similar));
}

function filesTable(files: readonly FileResult[], words: CliCatalogue): string {
  const { status, unchanged, vanished } = words.consolidation;
  const [file = '', district = '', added = '', changed = '', conflicts = ''] = headers(
    SOURCES,
    words,
    'file',
    'district',
    'added',
    'changed',
    'conflicts',
  );
  const table = new Table({
    head: [file, district, '', added, changed, unchanged, vanished, conflicts],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const one of [...files].sort((a, b) =>
    fileIdentity(a.file) < fileIdentity(b.file) ? -1 : 1,
  )) {
    const counts = [one.added, one.changed, one.unchanged, one.vanished.length, one.conflicts];
    table.push([
      wrapped(one.file, FILE_WIDTH),
      wrapped(one.district, FILE_WIDTH),
      status[one.status],
      ...counts.map(String),
    ]);
  }
  return table.toString();
}

/** The gravest first; among those, what is about files and what they say together. */
function inOrder(findings: readonly SettledFinding[]): readonly SettledFinding[] {
  const order = new Map<string, number>(SEVERITIES.map(({ code }, index) => [code, index]));
  const rank = ({ severity, code }: SettledFinding) =>
    (order.get(severity) ?? 0) * 2 + (OF_FILES.has(code) ? 0 : 1);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

const OF_FILES: ReadonlySet<string> = new Set<SettledFinding['code']>([
  'unreadable-file',
  'duplicate-file',
  'no-records',
  'standard-differs',
  'settings-differ',
  'conflict',
]);
