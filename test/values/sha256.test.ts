import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from '../../src/values/sha256';

/** FIPS 180-4, the examples of NIST's "Cryptographic Standards and Guidelines": one block, two blocks, none. */
test.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
])('%j', (text, digest) => {
  expect(sha256(new TextEncoder().encode(text))).toBe(digest);
});

test('is what Node works out, of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
