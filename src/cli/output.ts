/** Where a command's words go. */
export interface Output {
  /** To standard output, with a line end. */
  print(text: string): void;
  /** To standard error, with a line end. */
  complain(text: string): void;
}

/** With `--json -` nothing but the JSON goes to standard output. */
export function silent(output: Output): Output {
  return { print: () => undefined, complain: output.complain };
}

/** Takes away a line of progress that was being shown. */
export const CLEAR_LINE = '\r\u001b[K';

/** This process's own terminal or pipes. */
export function standardOutput(): Output {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${process.stderr.isTTY ? CLEAR_LINE : ''}${text}\n`),
  };
}
