import { fileIdentity } from '../../consolidation/claim';
import type { HeaderGuess, HeaderQuestion } from '../../consolidation/header-questions';
import type { FileResult } from '../../operations/consolidate-workbooks';

/** One question for all files that look the same: they lack the same column, and have the same headers to choose from. */
export interface AskedHeader {
  readonly id: string;
  readonly question: HeaderQuestion;
  readonly guesses: readonly HeaderGuess[];
  readonly files: readonly string[];
  readonly identities: ReadonlySet<string>;
}

export function askHeaders(files: readonly FileResult[]): readonly AskedHeader[] {
  const asked = new Map<string, { question: HeaderQuestion; files: string[] }>();
  for (const { file, headers } of files) {
    for (const question of headers) {
      const id = JSON.stringify([
        question.table,
        question.column,
        question.guesses.map(({ header }) => header),
      ]);
      const known = asked.get(id);
      if (known) known.files.push(file);
      else asked.set(id, { question, files: [file] });
    }
  }
  return Array.from(asked, ([id, { question, files: names }]) => ({
    id,
    question,
    guesses: question.guesses,
    files: names,
    identities: new Set(names.map(fileIdentity)),
  }));
}
