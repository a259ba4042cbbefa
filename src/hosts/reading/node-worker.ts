import { createHash } from 'node:crypto';
import { parentPort } from 'worker_threads';
import { fileReader, givenAway } from './file-reader';
import type { ReadRequest } from './read-request';

const read = fileReader((bytes) => createHash('sha256').update(bytes).digest('hex'));
// Only the pool that started this thread writes to it.
parentPort?.on('message', (request: ReadRequest) => {
  const reply = read(request);
  parentPort?.postMessage(reply, givenAway(reply));
});
