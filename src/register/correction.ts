import { isoDate, type Day } from '../values/day';
import { bilingual, LANGUAGES, type Language } from '../values/language';
import { halfWidth, trimmed } from '../values/text';
import { readDate } from '../workbook/read-cell';

/**
 * What a line of `Reviews` says of another one of the same title, at the head of its note: that it takes the place of
 * the record of that day, or that there was no such review. So both lines stay in the history, in the contract's own
 * columns, and a key that is there twice without such a note is still an error.
 */
export interface Correction {
  readonly kind: 'corrects' | 'withdraws';
  /** The day under which the wrong record stands. */
  readonly reviewedOn: Day;
}

const WORDS = {
  corrects: bilingual('Corrects', '更正'),
  withdraws: bilingual('Withdraws', '撤销'),
} as const;

const DATE = String.raw`(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)`;
const PATTERNS = (['corrects', 'withdraws'] as const).map((kind) => {
  const words = LANGUAGES.map((language) => WORDS[kind][language]).join('|');
  return { kind, pattern: new RegExp(`^(?:${words}) ?:? ?${DATE}(?!\\d)`, 'iu') };
});

/** Reads `Corrects 2026-05-11: …` or `更正2026年5月11日…`; undefined for any other note. */
export function readCorrection(note: string): Correction | undefined {
  const text = trimmed(halfWidth(note));
  for (const { kind, pattern } of PATTERNS) {
    const written = pattern.exec(text)?.[1];
    const day = written === undefined ? undefined : readDate(written);
    if (day?.kind === 'value') return { kind, reviewedOn: day.value };
  }
  return undefined;
}

/** The note of a line that corrects or withdraws another, with what a person has to say about it. */
export function correctionNote(
  { kind, reviewedOn }: Correction,
  note: string,
  language: Language,
): string {
  const [gap, colon] = language === 'en' ? [' ', ': '] : ['', '：'];
  const head = `${WORDS[kind][language]}${gap}${isoDate(reviewedOn)}`;
  return note === '' ? head : `${head}${colon}${note}`;
}
