import fc from 'fast-check';
import { TextSink } from '../../../src/hosts/file/render-sink';
import { limitText, textWidth, wrappedLines } from '../../../src/hosts/text-fit';

test('gives all that was written, in UTF-8', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const sink = new TextSink();
      for (const text of texts) sink.write(text);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sink.bytes())).toBe(
        texts.join(''),
      );
    }),
  );
});

test('grows beyond its blocks, and takes texts larger than one', () => {
  const sink = new TextSink();
  const texts = ['a', '阳'.repeat(600_000), 'b'.repeat(1_048_570), '光光', 'c'.repeat(3_000_000)];
  for (const text of texts) sink.write(text);
  const decoded = new TextDecoder().decode(sink.bytes());
  expect(decoded.length).toBe(1 + 600_000 + 1_048_570 + 2 + 3_000_000);
  expect(decoded === texts.join('')).toBe(true);
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['😀😀', 4, '😀😀'],
  ['😀😀x', 4, '😀…'],
])('%s in %i is %s', (text, limit, expected) => {
  expect(limitText(text, limit)).toBe(expected);
});

test('Chinese characters take two widths of a digit', () => {
  expect(textWidth('阳光')).toBe(4);
  expect(wrappedLines('阳光社区', 4)).toBe(2);
});

test.each([
  ['a\n\nb', 10, 3],
  ['', 10, 1],
  // At 0.85 a letter: 3.4 + 0.85 + 3.4 is more than 7, and less than 8.
  ['four four', 7, 2],
  ['four four', 8, 1],
  ['four four  ', 8, 1],
  // A word longer than the line goes on in the next one: two letters to a line of two.
  ['long', 2, 2],
  ['阳光 社区', 4, 2],
])('%j in a column of %i takes %i lines', (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
