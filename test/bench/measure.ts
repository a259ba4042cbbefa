/** Milliseconds of the fastest of several runs, after one that doesn't count: the least disturbed by the machine. */
export async function fastest(run: () => unknown, runs = 7): Promise<number> {
  await run();
  let best = Infinity;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
  readonly goal: string;
}

export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString('en')} KB`;
}
