import { sha256 } from '../../values/sha256';
import { fileReader, givenAway } from './file-reader';
import type { ReadRequest } from './read-request';

const read = fileReader(sha256);
// Only the pool that started this thread writes to it.
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  const reply = read(data);
  self.postMessage(reply, { transfer: givenAway(reply) });
};
