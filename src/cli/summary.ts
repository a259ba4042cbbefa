import Table from 'cli-table3';
import { fixedText } from '../values/fraction';
import { choiceWords, DECISIONS } from '../workbook/choices';
import { RESULTS } from '../workbook/contract';
import { TITLES_IN_ORDER } from '../standard/settings';
import type { CandidateResult } from '../evaluation/evaluation';
import type { CliCatalogue } from '../locales/cli-catalogue';
import type { EvaluatedWorkbook } from '../operations/evaluate-workbook';
import { reasonsText } from '../operations/layout/results-sheet';
import { headers, printFindings } from './findings-table';
import type { Output } from './output';
import { plain, wrapped } from './terminal-text';

const REASONS_WIDTH = 60;

/** The decisions as tables to be read on a terminal, then what the check found. */
export function printSummary(
  evaluated: EvaluatedWorkbook,
  asOf: string,
  words: CliCatalogue,
  output: Output,
): void {
  const { results } = evaluated.evaluation;
  for (const title of [...TITLES_IN_ORDER, undefined]) {
    const own = results.filter(({ candidate }) => candidate.title === title);
    if (own.length === 0) continue;
    output.print(words.cli.titleHeading(title, own.length));
    output.print(resultsTable(own, evaluated, words));
  }
  printFindings(evaluated.checked.findings, words, output);
  const count = (decision: string) => results.filter((one) => one.decision === decision).length;
  output.print(
    words.cli.decided(asOf, {
      named: count('named'),
      'not-named': count('not-named'),
      incomplete: count('incomplete'),
    }),
  );
  if (evaluated.namings.length > 0) output.print(words.cli.namedNow(evaluated.namings.length));
}

function resultsTable(
  results: readonly CandidateResult[],
  evaluated: EvaluatedWorkbook,
  words: CliCatalogue,
): string {
  const { settings } = evaluated.evaluation.input;
  const head = headers(RESULTS, words, 'rank', 'candidate', 'name', 'total', 'decision', 'reasons');
  const table = new Table({
    head,
    colAligns: ['right', 'left', 'left', 'right', 'left', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const result of results) {
    const { candidate, total } = result;
    const { decimals } = candidate.title ? settings.of[candidate.title] : settings.general;
    table.push([
      String(result.rank ?? ''),
      plain(candidate.key),
      plain(candidate.name),
      total ? fixedText(total, decimals) : '',
      choiceWords(DECISIONS, result.decision)[words.language],
      wrapped(reasonsText(result, evaluated, words), REASONS_WIDTH),
    ]);
  }
  return table.toString();
}
