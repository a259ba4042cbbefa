import { CLEAR_LINE } from './output';

/** Says on a terminal what is being done, on one line that goes away; elsewhere nothing. */
export interface Progress {
  step(text: string): void;
  done(): void;
}

/** A workbook below this size (in bytes) is done before anybody could read a line about it. */
const LONG_WORK = 1_000_000;

/** @param bytes how much there is to be read */
export function progressOn(stream: NodeJS.WriteStream, bytes: number): Progress {
  if (!stream.isTTY || bytes < LONG_WORK) return { step: () => undefined, done: () => undefined };
  const clear = () => stream.write(CLEAR_LINE);
  return {
    step(text) {
      clear();
      stream.write(text);
    },
    done: clear,
  };
}
