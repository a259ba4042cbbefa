import Table from 'cli-table3';
import { fixedText } from '../values/fraction';
import { choiceWords, DECISIONS, SEVERITIES } from '../workbook/choices';
import { FINDINGS, RESULTS, type TableSpec } from '../workbook/contract';
import { TITLES_IN_ORDER } from '../standard/settings';
import type { CandidateResult } from '../evaluation/evaluation';
import type { Catalogue } from '../locales/catalogue';
import { findingText } from '../locales/say';
import type { EvaluatedWorkbook } from '../operations/evaluate-workbook';
import { reasonsText } from '../operations/layout/results-sheet';
import type { Output } from './output';

const MOST_FINDINGS = 20;
const REASONS_WIDTH = 60;
const PROBLEM_WIDTH = 64;

/** The decisions as tables to be read on a terminal, then what the check found. */
export function printSummary(
  evaluated: EvaluatedWorkbook,
  asOf: string,
  words: Catalogue,
  output: Output,
): void {
  const { results } = evaluated.evaluation;
  for (const title of [...TITLES_IN_ORDER, undefined]) {
    const own = results.filter(({ candidate }) => candidate.title === title);
    if (own.length === 0) continue;
    output.print(words.cli.titleHeading(title, own.length));
    output.print(resultsTable(own, evaluated, words));
  }
  printFindings(evaluated, words, output);
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

function headers(spec: TableSpec, words: Catalogue, ...ids: readonly string[]): string[] {
  return ids.flatMap(
    (id) => spec.columns.find((column) => column.id === id)?.header[words.language] ?? [],
  );
}

function resultsTable(
  results: readonly CandidateResult[],
  evaluated: EvaluatedWorkbook,
  words: Catalogue,
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

function printFindings({ checked }: EvaluatedWorkbook, words: Catalogue, output: Output): void {
  const { findings } = checked;
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  output.print(words.cli.found(count('error'), count('warning'), count('notice')));
  if (findings.length === 0) return;
  const table = new Table({
    head: headers(FINDINGS, words, 'severity', 'sheet', 'cell', 'problem'),
    style: { head: [], border: [], compact: true },
  });
  for (const one of findings.slice(0, MOST_FINDINGS)) {
    table.push([
      choiceWords(SEVERITIES, one.severity)[words.language],
      plain(one.sheet),
      one.cell,
      wrapped(findingText(words, one).problem, PROBLEM_WIDTH),
    ]);
  }
  output.print(table.toString());
  if (findings.length > MOST_FINDINGS) {
    output.print(words.cli.findingsNotShown(findings.length - MOST_FINDINGS));
  }
}

/** Text from a workbook may hold control characters that a terminal would obey. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Lines of so many columns at the most, in which a Chinese character takes two; broken at blanks where there are any. */
function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).match(/\p{sc=Han}|[^\s\p{sc=Han}]+\s*|\s+/gu) ?? []) {
    if (line !== '' && width(line + word.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** Beyond this code point, characters are two columns wide on a terminal, as good as always. */
const FIRST_WIDE = 0x2e80;

function width(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2),
    0,
  );
}
