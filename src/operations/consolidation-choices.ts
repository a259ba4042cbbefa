import * as v from 'valibot';
import type { Day } from '../values/day';
import { folded } from '../values/text';
import { CRITERIA, type TableSpec } from '../workbook/contract';
import { LANGUAGES } from '../values/language';
import { fileIdentity } from '../consolidation/claim';
import { meaningOf } from '../consolidation/meaning';
import {
  distinctMeanings,
  keyId,
  type Answer,
  type Conflict,
  type HeaderAnswer,
  type SimilarNames,
} from '../consolidation/questions';
import { tableNamed } from '../consolidation/read-conflicts';
import { columnId, contractColumn, recordTable } from '../consolidation/record-tables';
import type { CityWorkbook } from './city-workbook';
import {
  consolidateWorkbooks,
  type ConsolidatedWorkbooks,
  type OfferedFile,
} from './consolidate-workbooks';

const Text = v.pipe(v.string(), v.minLength(1));
const Scalar = v.union([v.string(), v.number(), v.boolean()]);

const ConflictChoice = v.strictObject({
  question: v.literal('conflict'),
  table: v.optional(Text),
  key: v.optional(v.array(v.string())),
  column: v.optional(Text),
  file: v.optional(v.string()),
  value: v.optional(Scalar),
});
const SimilarChoice = v.strictObject({
  question: v.literal('similar-names'),
  district: v.optional(v.string()),
  names: v.tuple([Text, Text]),
  choice: v.picklist(['same', 'different']),
});
const HeaderChoice = v.strictObject({
  question: v.literal('header'),
  table: Text,
  header: Text,
  column: Text,
});
const Choices = v.object({
  choices: v.array(v.variant('question', [ConflictChoice, SimilarChoice, HeaderChoice])),
});

export type Choice = v.InferOutput<typeof Choices>['choices'][number];

/** The file of choices says something that cannot be meant. */
export class BadChoicesError extends Error {
  override readonly name = 'BadChoicesError';
}

/**
 * The choices in a JSON text, as the command's help describes them.
 * @throws {BadChoicesError} saying where, in English
 */
export function parseChoices(text: string): readonly Choice[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadChoicesError(error instanceof Error ? error.message : String(error));
  }
  const parsed = v.safeParse(Choices, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new BadChoicesError(`${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
  }
  for (const one of parsed.output.choices) {
    if (one.question === 'conflict' && (one.file === undefined) === (one.value === undefined)) {
      throw new BadChoicesError('a conflict is decided by "file" or by "value", one of the two');
    }
    const table = one.question === 'similar-names' ? undefined : one.table;
    if (table !== undefined && !choiceTable(table))
      throw new BadChoicesError(`there is no table "${table}"`);
  }
  return parsed.output.choices;
}

function choiceTable(name: string): TableSpec | undefined {
  const isCriteria = [CRITERIA.name, ...LANGUAGES.map((language) => CRITERIA.sheet[language])].some(
    (one) => folded(one) === folded(name),
  );
  return isCriteria ? CRITERIA : tableNamed(name);
}

interface Chooser {
  readonly by: string;
  readonly on: Day;
}

/** The headers that are told, needed before anything is read. */
export function headerAnswers(
  choices: readonly Choice[],
  { by, on }: Chooser,
): readonly HeaderAnswer[] {
  return choices.flatMap((one): HeaderAnswer[] => {
    const spec = one.question === 'header' ? choiceTable(one.table) : undefined;
    if (one.question !== 'header' || !spec) return [];
    const column = columnId(spec, one.column);
    return [{ question: 'header', table: spec.name, header: one.header, column, by, on }];
  });
}

/** Answers to pairs of names that are asked about. */
function similarAnswers(
  choices: readonly Choice[],
  asked: readonly SimilarNames[],
  { by, on }: Chooser,
): readonly Answer[] {
  return asked.flatMap(({ first, other, answer }): Answer[] => {
    const names = [first.name, other.name].map(folded).sort().join('\n');
    const choice = choices.findLast(
      (one): one is Extract<Choice, { question: 'similar-names' }> =>
        one.question === 'similar-names' &&
        one.names.map(folded).sort().join('\n') === names &&
        (one.district === undefined || folded(one.district) === folded(other.district)),
    );
    if (!choice) return [];
    const same = choice.choice === 'same';
    if (answer?.same === same) return [];
    return [{ question: 'similar-names', first, other, same, by, on }];
  });
}

/** Answers to conflicts that are asked about, decided ones too: a choice may be taken back by another one. */
function conflictAnswers(
  choices: readonly Choice[],
  asked: readonly Conflict[],
  { by, on }: Chooser,
): readonly Answer[] {
  return asked.flatMap((conflict): Answer[] => {
    const taken = chosenMeaning(choices, conflict);
    if (taken === undefined || taken === conflict.answer?.taken) return [];
    return [answerTo(conflict, taken, { by, on })];
  });
}

/** The answer that takes one of a conflict’s meanings. @param taken as `Version` has it */
export function answerTo(conflict: Conflict, taken: string, { by, on }: Chooser): Answer {
  const { table, key, column, versions } = conflict;
  const meanings = distinctMeanings(versions);
  return { question: 'conflict', table, key, column, meanings, taken, by, on };
}

function chosenMeaning(choices: readonly Choice[], conflict: Conflict): string | undefined {
  const { spec } = recordTable(conflict.table);
  for (const one of [...choices].reverse()) {
    if (one.question !== 'conflict') continue;
    if (one.table !== undefined && tableNamed(one.table) !== spec) continue;
    if (one.key !== undefined && keyId(one.key) !== keyId(conflict.key)) continue;
    if (one.column !== undefined && columnId(spec, one.column) !== conflict.column) continue;
    const { file, value } = one;
    const meaning =
      value === undefined ? undefined : meaningOf(value, contractColumn(spec, conflict.column));
    const version = conflict.versions.find((two) =>
      file === undefined ? two.meaning === meaning : two.file === fileIdentity(file),
    );
    if (version) return version.meaning;
  }
  return undefined;
}

/** Consolidates with choices that were made beforehand, as far as they are asked for. */
export function consolidateWithChoices(
  city: CityWorkbook,
  offered: readonly OfferedFile[],
  choices: readonly Choice[],
  chooser: Chooser,
  importedAt: string,
): ConsolidatedWorkbooks {
  const run = (answers: readonly Answer[]) =>
    consolidateWorkbooks(city, offered, answers, importedAt);
  const headers = headerAnswers(choices, chooser);
  const first = run(headers);
  // Two names that are the same may bring records together that say different things.
  const similar = similarAnswers(choices, first.consolidated.similar, chooser);
  const second = similar.length === 0 ? first : run([...headers, ...similar]);
  const conflicts = conflictAnswers(choices, second.consolidated.conflicts, chooser);
  return conflicts.length === 0 ? second : run([...headers, ...similar, ...conflicts]);
}
