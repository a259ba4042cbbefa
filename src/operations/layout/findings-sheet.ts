import { choiceWords, SEVERITIES } from '../../workbook/choices';
import { FINDINGS, type ColumnId } from '../../workbook/contract';
import { RULE } from '../../workbook/findings';
import type { CellContent, ColumnPlan, Highlight, SheetPlan } from '../../workbook/plan';
import { columnPlan, withUniqueHeaders } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import { findingText } from '../../locales/say';
import type { SettledFinding } from '../settle-findings';
import type { SheetPlace } from './output-sheet';
import { lineKey, userColumns } from './user-columns';

/** The most that Excel holds in a cell. */
const LONGEST_TEXT = 32_767;

/** The sheet of findings, each with a link to its cell, what it means and what to do. */
export function layOutFindings(
  findings: readonly SettledFinding[],
  place: SheetPlace,
  words: Catalogue,
): SheetPlan {
  const { language } = words;
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const { title, counts } = words.sheets.findings;
  const { earlier, ...own } = place;
  const added = userColumns(earlier, ['code', 'sheet', 'cell'], () => false);
  return {
    ...own,
    heading: [
      [{ value: title, style: 'title' }],
      [{ value: counts(count('error'), count('warning'), count('notice')), style: 'note' }],
      [],
    ],
    table: {
      name: FINDINGS.name,
      columns: withUniqueHeaders([
        ...FINDINGS.columns.map((spec) => emphasised(spec.id, columnPlan(spec, language), words)),
        ...added.columns,
      ]),
      rows: findings.map((one) => {
        const cells = findingCells(one, words);
        return [
          ...FINDINGS.columns.map(({ id }) => cells[id]),
          ...added.cellsOf(lineKey([one.code, one.sheet, one.cell])),
        ];
      }),
      blankRows: 0,
    },
    tabColor: 'B3541E',
    freeze: { rows: 4, columns: 0 },
    landscape: true,
    protectHeaders: false,
  };
}

function findingCells(
  one: SettledFinding,
  words: Catalogue,
): Readonly<Record<ColumnId<typeof FINDINGS>, CellContent>> {
  const { problem, suggestion } = findingText(words, one);
  return {
    severity: choiceWords(SEVERITIES, one.severity)[words.language],
    code: one.code,
    sheet: one.sheet,
    cell:
      one.cell === ''
        ? undefined
        : { kind: 'link', text: one.cell, sheet: one.sheet, cell: one.cell },
    value: one.value.slice(0, LONGEST_TEXT),
    problem: `${problem}${words.sheets.findings.rule(RULE[one.code])}`.slice(0, LONGEST_TEXT),
    suggestion: suggestion.slice(0, LONGEST_TEXT),
    affects: words.affects(one.affects),
  };
}

const WRAPPED: ReadonlySet<string> = new Set(['value', 'problem', 'suggestion', 'affects']);

function emphasised(id: string, plan: ColumnPlan, { language }: Catalogue): ColumnPlan {
  if (WRAPPED.has(id)) return { ...plan, wrap: true };
  if (id !== 'severity') return plan;
  const tones = { error: 'bad', warning: 'caution', notice: 'neutral' } as const;
  const highlights = SEVERITIES.map(({ code, words }): Highlight => ({
    text: words[language],
    tone: tones[code],
  }));
  return { ...plan, highlights };
}
