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
