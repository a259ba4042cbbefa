/** The most keys that a cell names one by one. */
const MOST_KEYS = 20;

/** The keys that are named, and how many more there are. */
export function shownKeys(keys: readonly string[]): {
  readonly shown: readonly string[];
  readonly more: number;
} {
  return { shown: keys.slice(0, MOST_KEYS), more: Math.max(0, keys.length - MOST_KEYS) };
}
