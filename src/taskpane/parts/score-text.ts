import { Mark } from '../../evaluation/score-grid';
import type { Catalogue } from '../../locales/catalogue';

/** What an evaluator's cell holds, and how it is written. */
export interface WrittenScore {
  readonly mark: Mark;
  readonly text: string;
}

/** As it is seen: `8`, `–` for a blank, `12!` for what cannot be used. */
export function shownScore({ mark, text }: WrittenScore): string {
  if (mark === Mark.blank) return '–';
  return mark === Mark.unreadable ? `${text}!` : text;
}

/** As it is heard. */
export function saidScore({ mark, text }: WrittenScore, words: Catalogue): string {
  const { blank, abstained, notApplicable, unreadable } = words.pane.check.beside;
  switch (mark) {
    case Mark.blank:
      return blank;
    case Mark.abstention:
      return abstained;
    case Mark.notApplicable:
      return notApplicable;
    case Mark.unreadable:
      return unreadable(text);
    case Mark.score:
      return text;
  }
}
