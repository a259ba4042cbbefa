import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of bytes, as 64 hexadecimal digits (FIPS 180-4). The browser's own is not there on a page that came
 * without https, as the workbench may on a network of one's own.
 */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
