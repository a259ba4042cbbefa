import { folded } from '../values/text';
import type { Day } from '../values/day';
import type { CellValue } from '../workbook/snapshot';

/** Two or more files say different things in one cell; none of it is taken until somebody chooses. */
export interface Conflict {
  readonly table: string;
  /** The texts of the record's key columns: `North/C001`, `E1`. */
  readonly key: readonly string[];
  readonly column: string;
  readonly header: string;
  /** In the order of the files' names; those that say the same have the same meaning. */
  readonly versions: readonly Version[];
  readonly answer: ConflictAnswer | undefined;
}

export interface Version {
  readonly meaning: string;
  readonly value: CellValue;
  /** The file's identity; empty for the city's workbook itself. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** The place is in the city's workbook, where an earlier consolidation put it. */
  readonly earlier: boolean;
}

/** Two names that may be one community's, in one district; different until somebody says that they are the same. */
export interface SimilarNames {
  /** The name that stays when they are the same. */
  readonly first: NameMention;
  readonly other: NameMention;
  readonly answer: SimilarAnswer | undefined;
}

export interface NameMention {
  readonly name: string;
  readonly district: string;
  /** The candidate whose own name it is, in the city's workbook; undefined for a mention in a Community column. */
  readonly candidate: string | undefined;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

interface Chosen {
  readonly by: string;
  readonly on: Day | undefined;
}

export interface ConflictAnswer extends Chosen {
  readonly question: 'conflict';
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
  /** What was to choose from: with other versions it is another question. */
  readonly meanings: readonly string[];
  readonly taken: string;
}

export interface SimilarAnswer extends Chosen {
  readonly question: 'similar-names';
  readonly first: NameMention;
  readonly other: NameMention;
  readonly same: boolean;
}

/** A header that stands for a column of the contract, in all files that have it in that table. */
export interface HeaderAnswer extends Chosen {
  readonly question: 'header';
  readonly table: string;
  readonly header: string;
  /** The column's id; a criterion's for scores and questionnaires. */
  readonly column: string;
}

export type Answer = ConflictAnswer | SimilarAnswer | HeaderAnswer;

/** The answers of a kind, found by what they are about; of two to one question the later one holds. */
export class Answers {
  readonly #conflicts = new Map<string, ConflictAnswer>();
  readonly #similar = new Map<string, SimilarAnswer>();
  readonly #headers = new Map<string, HeaderAnswer>();

  constructor(readonly all: readonly Answer[]) {
    for (const one of all) {
      if (one.question === 'conflict') this.#conflicts.set(recordId(one), one);
      else if (one.question === 'similar-names') this.#similar.set(similarId(one), one);
      else this.#headers.set(headerId(one), one);
    }
  }

  /** The answer to this very question: the same versions to choose from. */
  conflict(asked: Omit<Conflict, 'answer'>): ConflictAnswer | undefined {
    const answer = this.#conflicts.get(recordId(asked));
    const meanings = distinctMeanings(asked.versions);
    const isSame =
      answer?.meanings.length === meanings.length &&
      meanings.every((meaning) => answer.meanings.includes(meaning));
    return isSame && meanings.includes(answer.taken) ? answer : undefined;
  }

  similar(asked: Omit<SimilarNames, 'answer'>): SimilarAnswer | undefined {
    return this.#similar.get(similarId(asked));
  }

  get similarNames(): readonly SimilarAnswer[] {
    return [...this.#similar.values()];
  }

  get headers(): readonly HeaderAnswer[] {
    return [...this.#headers.values()];
  }
}

/** What there is to choose from, each once, in a stable order. */
export function distinctMeanings(versions: readonly Version[]): readonly string[] {
  return [...new Set(versions.map(({ meaning }) => meaning))].sort();
}

/** Of a cell of the city's workbook, whatever is written there. */
function recordId(one: {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
}): string {
  return `${one.table}\n${one.column}\n${keyId(one.key)}`;
}

/** The texts of a key as they stand in one cell. */
export function keyText(key: readonly string[]): string {
  return key.join(' · ');
}

/** The same for one key, whatever its case, width and blanks. */
export function keyId(key: readonly string[]): string {
  return folded(keyText(key));
}

/** In whatever order the two are named. */
function similarId({ first, other }: Pick<SimilarNames, 'first' | 'other'>): string {
  return [first, other].map(mentionId).sort().join('\n\n');
}

/** The same for one name of one candidate, or in one district, wherever it stands. */
export function mentionId({
  name,
  district,
  candidate,
}: Pick<NameMention, 'name' | 'district' | 'candidate'>): string {
  return `${folded(candidate ?? district)}\n${folded(name)}`;
}

function headerId({ table, header }: { readonly table: string; readonly header: string }): string {
  return `${table}\n${folded(header)}`;
}
