import { serialOfDay, dayOf } from '../../values/day';
import type { Language } from '../../values/language';
import type { ColumnKind, ColumnSpec, TableSpec } from '../../workbook/contract';
import type { CellContent, ColumnPlan, SheetPlan, Validation } from '../../workbook/plan';
import { columnPlan } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';

/** A column of a sheet that people fill in. */
export interface InputColumn {
  readonly id: string;
  readonly plan: ColumnPlan;
}

/** A column of the contract, with what may be typed into it and what Excel says when one of its cells is selected. */
export function inputColumn(spec: ColumnSpec, words: Catalogue): InputColumn {
  const plan = columnPlan(spec, words.language);
  const validation = validationOf(spec.holds, words);
  const format = spec.holds.kind === 'number' ? ({ kind: 'general' } as const) : plan.format;
  return { id: spec.id, plan: { ...plan, format, ...(validation && { validation }) } };
}

const EARLIEST = serialOfDay(dayOf(1900, 3, 1));

function validationOf(holds: ColumnKind, words: Catalogue): Validation | undefined {
  const { rejected, choicePrompt, datePrompt, numberPrompt, wholePrompt } = words.sheets.template;
  const said = (text: string) => ({ error: { title: rejected, text } });
  switch (holds.kind) {
    case 'choice': {
      const choices = choiceList(holds, words.language);
      return { rule: { kind: 'list', choices }, ...said(choicePrompt(choices)) };
    }
    case 'date':
      return { rule: { kind: 'date', firstSerial: EARLIEST }, ...said(datePrompt) };
    case 'number':
      return {
        rule: { kind: 'decimal', minimum: 0, maximum: holds.maximum ?? LARGEST },
        ...said(numberPrompt(holds.maximum)),
      };
    case 'whole':
      return { rule: { kind: 'whole', minimum: 0, maximum: LARGEST }, ...said(wholePrompt) };
    default:
      return undefined;
  }
}

const LARGEST = 1_000_000_000;

function choiceList(
  { choices }: Extract<ColumnKind, { kind: 'choice' }>,
  language: Language,
): readonly string[] {
  return choices.map(({ words }) => words[language]);
}

/** A line of a table, by the ids of its columns. */
export type InputRow = Readonly<Record<string, CellContent>>;

/** A sheet that people fill in: a line of explanation, the table with its rows, and blank ones to come. */
export function inputSheet(
  spec: TableSpec,
  content: {
    readonly name?: string;
    readonly tableName?: string;
    readonly columns: readonly InputColumn[];
    readonly rows: readonly InputRow[];
    readonly blankRows: number;
    readonly frozenColumns: number;
    readonly protectHeaders?: boolean;
  },
  words: Catalogue,
): SheetPlan {
  const name = content.name ?? spec.sheet[words.language];
  const note = words.sheets.template.notes[spec.name];
  return {
    name,
    heading: [[{ value: name, style: 'title' }], [{ value: note, style: 'note' }], []],
    table: {
      name: content.tableName ?? spec.name,
      columns: content.columns.map(({ plan }) => plan),
      rows: content.rows.map((row) => content.columns.map(({ id }) => row[id])),
      blankRows: content.blankRows,
    },
    freeze: { rows: 4, columns: content.frozenColumns },
    landscape: true,
    protectHeaders: content.protectHeaders ?? true,
  };
}
