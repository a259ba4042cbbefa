import type { ReadReply, ReadRequest } from './read-request';

/** A thread that reads files, one at a time. */
export interface Thread {
  /**
   * The request's bytes go over to the thread.
   * @throws {ThreadFailure} when the thread dies on it, or is ended meanwhile.
   */
  read(request: ReadRequest): Promise<ReadReply>;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

/** The thread gives no answer. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';
  constructor(
    readonly why: 'memory' | 'time' | 'program' | 'ended',
    detail: string,
  ) {
    super(detail);
  }
}

/** A worker of a browser or of Node, as far as the two differ. */
export interface Worker {
  send(request: ReadRequest): void;
  terminate(): void;
  listen(onReply: (reply: ReadReply) => void, onFailure: (failure: ThreadFailure) => void): void;
}

export function threadOf(worker: Worker): Thread {
  let settle: { resolve(reply: ReadReply): void; reject(error: ThreadFailure): void } | undefined;
  worker.listen(
    (reply) => settle?.resolve(reply),
    (failure) => settle?.reject(failure),
  );
  return {
    read: (request) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        worker.send(request);
      }),
    end() {
      worker.terminate();
      settle?.reject(new ThreadFailure('ended', 'the thread was ended'));
    },
  };
}
