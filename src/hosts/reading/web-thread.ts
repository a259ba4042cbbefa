import type { ReadReply } from './read-request';
import { ThreadFailure, threadOf, type Thread } from './thread';

/** A thread of the browser; how much memory it may have is the browser's to say. */
export function startWebThread(): Thread {
  const worker = new Worker(new URL('./web-worker.ts', import.meta.url));
  return threadOf({
    send: (request) => worker.postMessage(request, [request.bytes]),
    terminate: () => worker.terminate(),
    listen(onReply, onFailure) {
      worker.onmessage = ({ data }: MessageEvent<ReadReply>) => onReply(data);
      worker.onerror = ({ message }) => onFailure(new ThreadFailure('program', message));
    },
  });
}
