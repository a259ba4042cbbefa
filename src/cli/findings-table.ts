import Table from 'cli-table3';
import { choiceWords, SEVERITIES } from '../workbook/choices';
import { FINDINGS, SOURCES, type TableSpec } from '../workbook/contract';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { findingText } from '../locales/say';
import type { SettledFinding } from '../operations/settle-findings';
import type { Output } from './output';
import { plain, wrapped } from './terminal-text';

const MOST_FINDINGS = 20;
const PROBLEM_WIDTH = 64;
const FILE_WIDTH = 32;

/** The headers of some of a table's columns. */
export function headers(spec: TableSpec, words: CliCatalogue, ...ids: readonly string[]): string[] {
  return ids.flatMap(
    (id) => spec.columns.find((column) => column.id === id)?.header[words.language] ?? [],
  );
}

export interface FindingsOptions {
  /** Of findings in many files: which one each is about; empty for none. */
  readonly fileOf?: (finding: SettledFinding) => string;
  /** Where the findings can be seen that are too many for a terminal. */
  readonly notShown: (count: number) => string;
}

/** What the check found: how many of each severity, and the gravest as a table. */
export function printFindings(
  findings: readonly SettledFinding[],
  words: CliCatalogue,
  output: Output,
  { fileOf, notShown }: FindingsOptions = { notShown: words.cli.findingsNotShown },
): void {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  output.print(words.cli.found(count('error'), count('warning'), count('notice')));
  if (findings.length === 0) return;
  const [severity = '', ...others] = headers(
    FINDINGS,
    words,
    'severity',
    'sheet',
    'cell',
    'problem',
  );
  const file = fileOf ? headers(SOURCES, words, 'file') : [];
  const table = new Table({
    head: [severity, ...file, ...others],
    style: { head: [], border: [], compact: true },
  });
  for (const one of findings.slice(0, MOST_FINDINGS)) {
    table.push([
      choiceWords(SEVERITIES, one.severity)[words.language],
      ...(fileOf ? [wrapped(fileOf(one), FILE_WIDTH)] : []),
      plain(one.sheet),
      one.cell,
      wrapped(findingText(words, one).problem, PROBLEM_WIDTH),
    ]);
  }
  output.print(table.toString());
  if (findings.length > MOST_FINDINGS) output.print(notShown(findings.length - MOST_FINDINGS));
}
