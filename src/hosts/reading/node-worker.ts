import { parentPort } from 'worker_threads';
import { fileReader } from './file-reader';
import type { ReadRequest } from './read-request';

const read = fileReader();
// Only the pool that started this thread writes to it.
parentPort?.on('message', (request: ReadRequest) => parentPort?.postMessage(read(request)));
