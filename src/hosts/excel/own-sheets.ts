/**
 * Sheets that the host puts beside the person's for a while, very hidden: `stage` for what is being written, `undo` for
 * what was there before. They are part of no snapshot.
 */
export type OwnSheetKind = 'stage' | 'undo';

const OWN_NAME = /^__lc-(?:stage|undo)-\d+$/;

export function isOwnSheet(name: string): boolean {
  return OWN_NAME.test(name);
}

/** Names of own sheets that are free. */
export function ownNames(taken: readonly string[]): (kind: OwnSheetKind) => string {
  const used = new Set(taken);
  let number = 0;
  return (kind) => {
    do number += 1;
    while (used.has(`__lc-stage-${number}`) || used.has(`__lc-undo-${number}`));
    return `__lc-${kind}-${number}`;
  };
}
