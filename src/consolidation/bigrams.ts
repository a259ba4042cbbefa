import { folded } from '../values/text';

/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that they share, over all of theirs
 * (Dice's coefficient). Case, width and blanks don't count.
 */
export function similarity(a: string, b: string): number {
  const [one, two] = [folded(a), folded(b)];
  if (one === two) return 1;
  const [pairs, others] = [pairsOf(one), pairsOf(two)];
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (pairs.length + others.length);
}

/** With the ends as neighbours of nothing, so that texts of one character can be alike too. */
function pairsOf(text: string): readonly string[] {
  const signs = ['', ...text, ''];
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}\u0000${sign}`);
}
