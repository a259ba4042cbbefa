import { folded } from '../values/text';
import { LANGUAGES } from '../values/language';
import { parseRange } from '../workbook/address';
import { ANSWERS, QUESTIONS, type AnswerCode } from '../workbook/choices';
import { CONFLICTS, type ColumnId, type TableSpec } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellText, readChoiceCell, readDate } from '../workbook/read-cell';
import { rowsOfRecords } from '../workbook/record-rows';
import type { CellValue, RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import { fileIdentity, type OtherVersion } from './claim';
import { meaningOf } from './meaning';
import { Answers, mentionId, type Answer, type NameMention } from './questions';
import { columnId, contractColumn, RECORD_TABLES } from './record-tables';

/** A version of a cell that the city's workbook keeps because another one may be taken. */
export interface WrittenVersion extends OtherVersion {
  readonly column: string;
  /** The file's identity; empty for the city's workbook itself. */
  readonly file: string;
  /** The file's name as it is written. */
  readonly fileName: string;
  /** The row in the file, counted from 1. */
  readonly row: number;
}

export interface WrittenConflicts {
  /** By table and key, as `keyId` has it. */
  readonly versions: ReadonlyMap<string, readonly WrittenVersion[]>;
  readonly answers: Answers;
  /** Names that were asked about, whatever was answered, by `mentionId`. */
  readonly mentions: ReadonlyMap<string, NameMention>;
}

type Line = Readonly<
  Record<Exclude<ColumnId<typeof CONFLICTS>, 'value' | 'choice' | 'chosenOn'>, string>
> & {
  readonly value: CellValue;
  readonly choice: AnswerCode | undefined;
  readonly chosenOn: CellValue;
};

/** The questions of earlier consolidations that are still there, and what people chose: in the pane, or by hand in the sheet. */
export function readConflicts(table: LocatedTable | undefined): WrittenConflicts {
  const versions = new Map<string, WrittenVersion[]>();
  const answers: Answer[] = [];
  const mentions = new Map<string, NameMention>();
  if (!table) return { versions, answers: new Answers([]), mentions };
  for (const lines of linesByNumber(table)) {
    const [first] = lines;
    const question = first && readChoiceCell(first.question, QUESTIONS);
    if (question?.kind !== 'value') continue;
    if (question.value === 'conflict') readConflict(lines, versions, answers);
    else if (question.value === 'similar-names') {
      for (const one of lines.map(mention)) mentions.set(mentionId(one), one);
      answers.push(...readSimilar(lines));
    } else answers.push(...lines.flatMap(readHeader));
  }
  return { versions, answers: new Answers(answers), mentions };
}

function linesByNumber(table: LocatedTable): readonly (readonly Line[])[] {
  const reader = new TableReader(table, CONFLICTS, () => undefined);
  const groups = new Map<string, Line[]>();
  for (const row of rowsOfRecords(table)) {
    const line = readLine(reader, row);
    const group = groups.get(line.number);
    if (group) group.push(line);
    else groups.set(line.number, [line]);
  }
  return [...groups.values()];
}

function readLine(reader: TableReader<ColumnId<typeof CONFLICTS>>, row: RowSnapshot): Line {
  const text = (id: ColumnId<typeof CONFLICTS>) => cellText(reader.cell(row, id));
  const choice = readChoiceCell(reader.cell(row, 'choice'), ANSWERS);
  return {
    number: text('number'),
    question: text('question'),
    table: text('table'),
    key: text('key'),
    column: text('column'),
    value: reader.cell(row, 'value'),
    file: text('file'),
    sheet: text('sheet'),
    cell: text('cell'),
    choice: choice.kind === 'value' ? choice.value : undefined,
    chosenBy: text('chosenBy'),
    chosenOn: reader.cell(row, 'chosenOn'),
  };
}

function readConflict(
  lines: readonly Line[],
  versions: Map<string, WrittenVersion[]>,
  answers: Answer[],
): void {
  const [first] = lines;
  const spec = first && tableNamed(first.table);
  if (!spec) return;
  const column = columnId(spec, first.column);
  const id = `${spec.name}\n${folded(first.key)}`;
  const own = versions.get(id) ?? [];
  versions.set(id, own);
  for (const { value, file, sheet, cell } of lines) {
    const row = parseRange(cell)?.firstRow ?? 0;
    own.push({ column, value, file: fileIdentity(file), fileName: file, sheet, cell, row });
  }
  const meaning = ({ value }: Line) => meaningOf(value, contractColumn(spec, column));
  const taken = lines.find(({ choice }) => choice === 'taken');
  if (!taken) return;
  answers.push({
    question: 'conflict',
    table: spec.name,
    key: [first.key],
    column,
    meanings: [...new Set(lines.map(meaning))].sort(),
    taken: meaning(taken),
    ...chosen(taken),
  });
}

function readSimilar(lines: readonly Line[]): readonly Answer[] {
  const [one, two] = lines;
  const answered = lines.find(({ choice }) => choice === 'same' || choice === 'different');
  if (!one || !two || !answered) return [];
  const same = answered.choice === 'same';
  return [
    {
      question: 'similar-names',
      first: mention(one),
      other: mention(two),
      same,
      ...chosen(answered),
    },
  ];
}

/** A candidate's own name has the candidate as its key, any other mention the district. */
function mention({ key, column, value, file, sheet, cell }: Line): NameMention {
  const candidates = RECORD_TABLES[0]?.spec;
  const isOwn = candidates !== undefined && columnId(candidates, column) === 'name';
  return {
    name: cellText(value),
    district: isOwn ? '' : key,
    candidate: isOwn ? key : undefined,
    file: fileIdentity(file),
    sheet,
    cell,
  };
}

function readHeader(line: Line): readonly Answer[] {
  const spec = tableNamed(line.table);
  if (!spec || line.choice !== 'taken') return [];
  return [
    {
      question: 'header',
      table: spec.name,
      header: cellText(line.value),
      column: columnId(spec, line.column),
      ...chosen(line),
    },
  ];
}

function chosen({ chosenBy, chosenOn }: Line) {
  const day = readDate(chosenOn);
  return { by: chosenBy, on: day.kind === 'value' ? day.value : undefined };
}

/** A consolidated table by its name in either language, or the contract's. */
export function tableNamed(name: string): TableSpec | undefined {
  return RECORD_TABLES.find(({ spec }) =>
    [spec.name, ...LANGUAGES.map((language) => spec.sheet[language])].some(
      (one) => folded(one) === folded(name),
    ),
  )?.spec;
}
