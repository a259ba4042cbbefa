import { serialOfDay } from '../../values/day';
import {
  ANSWERS,
  choiceWords,
  QUESTIONS,
  type AnswerCode,
  type QuestionKind,
} from '../../workbook/choices';
import {
  CANDIDATES,
  COMMUNITY,
  CONFLICTS,
  type ColumnId,
  type TableSpec,
} from '../../workbook/contract';
import type { CellContent, ColumnPlan, Highlight, SheetPlan } from '../../workbook/plan';
import { withUniqueHeaders } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import { isOpen } from '../../consolidation/merge-records';
import {
  keyText,
  type Answer,
  type Conflict,
  type HeaderAnswer,
  type NameMention,
  type SimilarNames,
} from '../../consolidation/questions';
import { contractColumn, recordTable, RECORD_TABLES } from '../../consolidation/record-tables';
import { cellContent } from './cell-content';
import { inputColumn } from './input-sheet';
import type { SheetPlace } from './output-sheet';
import { lineKey, userColumns } from './user-columns';

export interface AskedQuestions {
  readonly conflicts: readonly Conflict[];
  /** The open ones, and those that were answered at any time. */
  readonly similar: readonly SimilarNames[];
  readonly headers: readonly HeaderAnswer[];
}

type Line = Readonly<Record<Exclude<ColumnId<typeof CONFLICTS>, 'number'>, CellContent>>;

/** The sheet of what had to be asked: the open questions first, then the answers, with who chose and when. */
export function layOutConflicts(
  asked: AskedQuestions,
  place: SheetPlace,
  fileName: (identity: string) => string,
  words: Catalogue,
): SheetPlan {
  const { title, note } = words.consolidation.conflicts;
  const { earlier, ...own } = place;
  const added = userColumns(earlier, KEY, () => false);
  const questions = [
    ...asked.conflicts.filter(isOpen).map((one) => conflictLines(one, fileName, words)),
    ...asked.similar
      .filter(({ answer }) => !answer)
      .map((one) => similarLines(one, fileName, words)),
    ...asked.conflicts
      .filter((one) => !isOpen(one))
      .map((one) => conflictLines(one, fileName, words)),
    ...asked.similar
      .filter(({ answer }) => answer)
      .map((one) => similarLines(one, fileName, words)),
    ...asked.headers.map((one) => [headerLine(one, words)]),
  ];
  const lines = questions.flatMap((own, index) =>
    own.map((line) => ({ number: index + 1, ...line })),
  );
  return {
    ...own,
    heading: [[{ value: title, style: 'title' }], [{ value: note, style: 'note' }], []],
    table: {
      name: CONFLICTS.name,
      columns: withUniqueHeaders([
        ...CONFLICTS.columns.map((column) =>
          emphasised(column.id, inputColumn(column, words).plan, words),
        ),
        ...added.columns,
      ]),
      rows: lines.map((line) => [
        ...CONFLICTS.columns.map(({ id }) => line[id]),
        ...added.cellsOf(lineKey(KEY.map((id) => String(line[id] ?? '')))),
      ]),
      blankRows: 0,
    },
    tabColor: 'B3541E',
    freeze: { rows: 4, columns: 2 },
    landscape: true,
    protectHeaders: false,
  };
}

/** The columns by which a line is known again. */
const KEY = ['question', 'table', 'key', 'column', 'file', 'cell'] as const;

function conflictLines(
  { table, key, column, header, versions, answer }: Conflict,
  fileName: (identity: string) => string,
  words: Catalogue,
): readonly Line[] {
  const { spec } = recordTable(table);
  return versions.map(({ value, meaning, file, sheet, cell }) => ({
    ...question('conflict', words),
    table: spec.sheet[words.language],
    key: keyText(key),
    column: contractColumn(spec, column)?.header[words.language] ?? header,
    value: cellContent(value),
    file: file === '' ? undefined : fileName(file),
    sheet,
    cell,
    ...chosen(answer, meaning === answer?.taken ? 'taken' : 'not-taken', words),
  }));
}

function similarLines(
  { first, other, answer }: SimilarNames,
  fileName: (identity: string) => string,
  words: Catalogue,
): readonly Line[] {
  const line = ({ name, candidate, district, file, sheet, cell }: NameMention): Line => ({
    ...question('similar-names', words),
    table: CANDIDATES.sheet[words.language],
    key: candidate ?? district,
    column: (candidate === undefined ? COMMUNITY : NAME)?.header[words.language],
    value: name,
    file: file === '' ? undefined : fileName(file),
    sheet,
    cell,
    ...chosen(answer, answer?.same ? 'same' : 'different', words),
  });
  return [line(first), line(other)];
}

const NAME = CANDIDATES.columns.find(({ id }) => id === 'name');

function headerLine(answer: HeaderAnswer, words: Catalogue): Line {
  const spec: TableSpec | undefined = RECORD_TABLES.find(
    ({ spec }) => spec.name === answer.table,
  )?.spec;
  const column = spec && contractColumn(spec, answer.column);
  return {
    ...question('header', words),
    table: spec?.sheet[words.language] ?? answer.table,
    key: undefined,
    column: column?.header[words.language] ?? answer.column.replace(/^header /, ''),
    value: answer.header,
    file: undefined,
    sheet: undefined,
    cell: undefined,
    ...chosen(answer, 'taken', words),
  };
}

function question(kind: QuestionKind, { language }: Catalogue) {
  return { question: choiceWords(QUESTIONS, kind)[language] };
}

function chosen(answer: Answer | undefined, choice: AnswerCode, { language }: Catalogue) {
  if (!answer) return { choice: undefined, chosenBy: undefined, chosenOn: undefined };
  return {
    choice: choiceWords(ANSWERS, choice)[language],
    chosenBy: answer.by,
    chosenOn: answer.on === undefined ? undefined : serialOfDay(answer.on),
  };
}

function emphasised(id: string, plan: ColumnPlan, { language }: Catalogue): ColumnPlan {
  if (id === 'value') return { ...plan, format: { kind: 'general' }, wrap: true };
  if (id !== 'choice') return plan;
  const tones = {
    taken: 'good',
    'not-taken': 'neutral',
    same: 'good',
    different: 'neutral',
  } as const;
  const highlights = ANSWERS.map(({ code, words }): Highlight => ({
    text: words[language],
    tone: tones[code],
  }));
  return { ...plan, highlights };
}
