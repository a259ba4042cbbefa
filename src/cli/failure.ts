/** The command could not run; the message, in the person's language, says why and what to do. Exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
