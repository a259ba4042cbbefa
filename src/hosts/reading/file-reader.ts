import { readDistrict } from '../../operations/read-district';
import { readWorkbook } from '../file/read-workbook';
import { UnreadableFileError } from '../host';
import type { ReadReply, ReadRequest } from './read-request';

/**
 * Reads and checks files one after another: what a thread does. A file that cannot be read is an answer, too.
 * @param sha256 as `values/sha256` gives it; a program that has its own is faster
 */
export function fileReader(
  sha256: (bytes: Uint8Array) => string,
): (request: ReadRequest) => ReadReply {
  const sent = new Set<string>();
  return ({ file, bytes, today, headers }) => {
    const content = new Uint8Array(bytes);
    const digest = sha256(content);
    try {
      const { standard, ...reading } = readDistrict(readWorkbook(content), file, today, headers);
      const isKnown = standard !== undefined && sent.has(standard.fingerprint);
      if (standard) sent.add(standard.fingerprint);
      const sentStandard = isKnown ? standard.fingerprint : standard;
      return { sha256: digest, outcome: { kind: 'read', reading, standard: sentStandard } };
    } catch (error) {
      const reason = error instanceof UnreadableFileError ? error.reason : 'program-error';
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { sha256: digest, outcome: { kind: 'unreadable', reason, detail } };
    }
  };
}

/** What a thread gives away with its answer instead of a copy: the cells. */
export function givenAway({ outcome }: ReadReply): ArrayBuffer[] {
  if (outcome.kind !== 'read') return [];
  return outcome.reading.blocks.map(({ cells }) => cells.numbers.buffer);
}
