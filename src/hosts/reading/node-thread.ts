// Without `node:`, by which the bundler would not know that it has to bundle the worker too.
import { Worker } from 'worker_threads';
import type { ReadReply } from './read-request';
import { ThreadFailure, threadOf, type Thread } from './thread';

/** What a file and its records may take; a workbook within the reader's limits needs less. */
const MOST_MEGABYTES = 1024;

/** @param execArgv what Node itself is told, such as how to load TypeScript; as this process was */
export function startNodeThread(execArgv: readonly string[] = process.execArgv): Thread {
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    execArgv: [...execArgv],
  });
  return threadOf({
    send: (request) => worker.postMessage(request, [request.bytes]),
    terminate: () => void worker.terminate(),
    listen(onReply, onFailure) {
      worker.on('message', (reply: ReadReply) => onReply(reply));
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'program';
        onFailure(new ThreadFailure(why, error.stack ?? error.message));
      });
    },
  });
}
