import { UnreadableFileError } from '../host';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** A zip, also one that was cut into volumes, or one without entries. */
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x30, 0x30],
  [0x50, 0x4b, 0x07, 0x08],
  [0x50, 0x4b, 0x05, 0x06],
];

/**
 * Lets a zip pass, and says what else the file is.
 * @throws {UnreadableFileError} `empty`, `legacy-format` (.xls, or XML of Excel 2003), `encrypted` (a workbook with a
 * password is a compound file with an encrypted package inside) or `not-a-workbook`.
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFileError('empty', 'the file has no bytes');
  if (ZIPS.some((mark) => startsWith(bytes, mark))) return;
  if (startsWith(bytes, COMPOUND_FILE)) {
    if (hasUtf16(bytes, 'EncryptedPackage') || hasUtf16(bytes, 'EncryptionInfo')) {
      throw new UnreadableFileError('encrypted', 'a compound file with an encrypted package');
    }
    throw new UnreadableFileError('legacy-format', 'a compound file');
  }
  if (isSpreadsheet2003(bytes)) {
    throw new UnreadableFileError('legacy-format', 'an XML spreadsheet of Excel 2003');
  }
  throw new UnreadableFileError('not-a-workbook', 'neither a zip nor a compound file');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Names in a compound file's directory are UTF-16, little end first. */
function hasUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [code, 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function isSpreadsheet2003(bytes: Uint8Array): boolean {
  const beginning = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte));
  return beginning.join('').includes('urn:schemas-microsoft-com:office:spreadsheet');
}
