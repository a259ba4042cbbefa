import { fileReader } from './file-reader';
import type { ReadRequest } from './read-request';

const read = fileReader();
// Only the pool that started this thread writes to it.
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => self.postMessage(read(data));
