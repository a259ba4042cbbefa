import { UnreadableFileError } from '../host';
import { decodeXml, encodingOf } from './xml-text';

/** Most bytes of a big part in another encoding than UTF-8: it is in memory three times over while it is changed. */
const MAX_OTHER_ENCODING = 64 * 1024 * 1024;

/**
 * The bytes of a big part in UTF-8 (or ASCII, which is UTF-8 too), the same ones if they are already.
 * @throws {UnreadableFileError} `damaged`, `too-large`
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes);
  if (['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(encoding)) return bytes;
  if (bytes.length > MAX_OTHER_ENCODING) {
    throw new UnreadableFileError('too-large', `${bytes.length} bytes in ${encoding}`);
  }
  return new TextEncoder().encode(decodeXml(bytes));
}
