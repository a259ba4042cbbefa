import type { WritePlan } from '../workbook/plan';

/** The pane's three places, as its three kinds of user. */
export type PlaceName = 'evaluate' | 'merge' | 'reviews';

/** What somebody outside of the pane, such as a button of the ribbon, has to tell it. */
export type PaneMessage =
  | { readonly kind: 'show'; readonly place: PlaceName }
  /** A plan was carried out on the pane's own host, which can take it back. */
  | { readonly kind: 'written'; readonly plan: WritePlan }
  /** What was asked for outside of the pane did not work. */
  | { readonly kind: 'failed'; readonly error: unknown };

export interface PaneMessages {
  /** Hands over what is kept, then each message as it comes, until the function that comes back is called. */
  subscribe(listener: (message: PaneMessage) => void): () => void;
}

/** Messages for a pane that may not be there yet: they are kept until it subscribes. */
export class PaneLetterBox implements PaneMessages {
  readonly #kept: PaneMessage[] = [];
  readonly #listeners = new Set<(message: PaneMessage) => void>();

  post(message: PaneMessage): void {
    if (this.#listeners.size === 0) this.#kept.push(message);
    for (const listener of this.#listeners) listener(message);
  }

  subscribe(listener: (message: PaneMessage) => void): () => void {
    this.#listeners.add(listener);
    for (const message of this.#kept.splice(0)) listener(message);
    return () => void this.#listeners.delete(listener);
  }
}
