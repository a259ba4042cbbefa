import type { Language } from '../../src/values/language';
import type { FindingCode } from '../../src/workbook/findings';
import type { ReasonCode } from '../../src/evaluation/reason';
import type { FindingWords } from '../../src/locales/catalogue';
import type {
  HostProblem,
  RefusedReason,
  UnreadableReason,
} from '../../src/workbook/file-problems';
import { catalogueOf } from '../../src/locales/catalogues';
import { workbenchCatalogueOf } from '../../src/locales/workbench-catalogue';
import { reasonText } from '../../src/locales/say';
import { FINDING_SAMPLES, REASON_SAMPLES } from './samples';

export interface Saying {
  /** Which word it is, the same in each language. */
  readonly of: string;
  readonly text: string;
}

export const FINDING_CODES = Object.keys(FINDING_SAMPLES) as FindingCode[];
const REASON_CODES = Object.keys(REASON_SAMPLES) as ReasonCode[];

/** The words of a code, for whatever details: the samples are of its type. */
export function findingWords(language: Language, code: FindingCode): FindingWords<FindingCode> {
  return catalogueOf(language).findings[code] as FindingWords<FindingCode>;
}

function labelled(of: string, texts: readonly string[]): readonly Saying[] {
  return texts.map((text, index) => ({ of: `${of} ${index + 1}`, text }));
}

/** The problem and the suggestion of each sample. */
export function findingSentences(language: Language): readonly Saying[] {
  return FINDING_CODES.flatMap((code) => {
    const words = findingWords(language, code);
    return labelled(
      code,
      FINDING_SAMPLES[code].flatMap(({ details, value }) => [
        words.problem(details, value),
        words.suggestion(details, value),
      ]),
    );
  });
}

export function findingNames(language: Language): readonly Saying[] {
  return FINDING_CODES.map((code) => ({
    of: `${code} name`,
    text: findingWords(language, code).name,
  }));
}

export function reasonTexts(language: Language): readonly Saying[] {
  const words = catalogueOf(language);
  return REASON_CODES.flatMap((code) =>
    labelled(
      code,
      REASON_SAMPLES[code].map((reason) => reasonText(words, reason, 2)),
    ),
  );
}

export function errorTexts(language: Language): readonly Saying[] {
  const { unreadable, refused, hostProblems } = catalogueOf(language);
  return [
    ...(Object.keys(unreadable) as UnreadableReason[]).map((reason) => ({
      of: reason,
      text: unreadable[reason],
    })),
    ...(Object.keys(refused) as RefusedReason[]).flatMap((reason) =>
      labelled(reason, [refused[reason]('Results', undefined), refused[reason]('Results', 'A50')]),
    ),
    ...(Object.keys(hostProblems) as HostProblem[]).flatMap((problem) =>
      labelled(problem, [hostProblems[problem](undefined), hostProblems[problem]('Results')]),
    ),
  ];
}

/** The words of the workbench, of whatever file, sheet or number. */
export function workbenchTexts(language: Language): readonly Saying[] {
  return textsIn('workbench', workbenchCatalogueOf(language).workbench);
}

function textsIn(of: string, words: unknown): readonly Saying[] {
  if (typeof words === 'string') return [{ of, text: words }];
  if (typeof words === 'function') return textsIn(of, words('A1', 'A2', 'A3', 'A4'));
  return Object.entries(words as object).flatMap(([name, inside]) =>
    textsIn(`${of} ${name}`, inside),
  );
}

export function allSayings(language: Language): readonly Saying[] {
  return [
    ...findingSentences(language),
    ...findingNames(language),
    ...reasonTexts(language),
    ...errorTexts(language),
    ...workbenchTexts(language),
  ];
}
