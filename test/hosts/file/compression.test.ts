import { deflateRawSync } from 'node:zlib';
import * as chosen from '#compression';
import fc from 'fast-check';
import * as anywhere from '../../../src/hosts/file/compression';
import * as inNode from '../../../src/hosts/file/compression-node';

test('in Node, it is Node’s own', () => {
  expect(chosen.inflateRaw).toBe(inNode.inflateRaw);
});

/** Refusing gives nothing. */
function lengthOf(inflate: () => Uint8Array): number {
  try {
    return inflate().length;
  } catch {
    return 0;
  }
}

describe.each([
  ['anywhere', anywhere],
  ['in Node', inNode],
])('%s', (_where, { inflateRaw, deflateRaw }) => {
  test('what it deflates, both inflate, and it is smaller', () => {
    const cells = Array.from({ length: 500 }, (_, row) => `<c r="A${row}"><v>${row % 9}</v></c>`);
    const content = new TextEncoder().encode(cells.join(''));
    const raw = deflateRaw(content);
    expect(raw.length).toBeLessThan(content.length / 3);
    expect(deflateRaw(content)).toEqual(raw);
    for (const either of [anywhere, inNode])
      expect(either.inflateRaw(raw, content.length)).toEqual(content);
  });

  test('gives back what was deflated', () => {
    const content = fc.uint8Array({ maxLength: 2000, size: 'max' });
    fc.assert(
      fc.property(content, fc.nat(100), (bytes, spare) => {
        const raw = Uint8Array.from(deflateRawSync(bytes));
        expect(inflateRaw(raw, bytes.length + spare)).toEqual(bytes);
      }),
    );
  });

  test('gives back what is compressed in more than 4 MiB', () => {
    const bytes = new Uint8Array(5 * 1024 * 1024);
    for (let index = 0; index < bytes.length; index++) bytes[index] = (index * index * 31) >> 7;
    const raw = Uint8Array.from(deflateRawSync(bytes, { level: 0 }));
    expect(raw.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(Buffer.compare(inflateRaw(raw, bytes.length), bytes)).toBe(0);
  });

  test('never gives more than may come out', () => {
    const raw = Uint8Array.from(deflateRawSync(new Uint8Array(1_000_000)));
    expect(lengthOf(() => inflateRaw(raw, 1000))).toBeLessThanOrEqual(1000);
  });

  test.each([
    ['cut off', (raw: Uint8Array) => raw.subarray(0, raw.length - 4)],
    ['broken', () => Uint8Array.of(0xff, 0xff, 0xff, 0xff)],
  ])('throws for data that is %s', (_what, spoil) => {
    const raw = Uint8Array.from(deflateRawSync(Buffer.from('learning communities')));
    expect(() => inflateRaw(spoil(raw), 1000)).toThrow();
  });
});
