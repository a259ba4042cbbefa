import { object, optional, picklist, safeParse, type InferOutput } from 'valibot';
import { LANGUAGES } from '../../values/language';

/** What the pane remembers of a person's choices, on this computer. */
const CHOICES = object({ language: optional(picklist(LANGUAGES)) });

export type StoredChoices = InferOutput<typeof CHOICES>;

/** Where choices are kept; `localStorage` is one. */
export type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'learning-communities';

/**
 * The choices of earlier; none where there are none, where they are not what this version writes, or where the browser
 * keeps storage from the page, as it may in a frame: the pane works without.
 */
export function readChoices(storage: () => ChoiceStorage): StoredChoices {
  const text = attempt(() => storage().getItem(KEY));
  if (typeof text !== 'string') return {};
  const parsed = safeParse(
    CHOICES,
    attempt(() => JSON.parse(text) as unknown),
  );
  return parsed.success ? parsed.output : {};
}

/** Keeps the choices. Whether they will be there the next time. */
export function writeChoices(storage: () => ChoiceStorage, choices: StoredChoices): boolean {
  const text = JSON.stringify(choices);
  return (
    attempt(() => {
      storage().setItem(KEY, text);
      return true;
    }) === true
  );
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
