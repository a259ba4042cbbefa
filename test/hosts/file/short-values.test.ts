import fc from 'fast-check';
import { ShortNumbers } from '../../../src/hosts/file/short-numbers';
import { ShortTexts } from '../../../src/hosts/file/short-texts';

const encoder = new TextEncoder();

function parse(numbers: ShortNumbers, text: string): number {
  // Set off by other digits, to show that no byte outside is looked at.
  const bytes = encoder.encode(`12${text}34`);
  return numbers.parse(bytes, 2, bytes.length - 2);
}

function make(texts: ShortTexts, text: string): string | undefined {
  const bytes = encoder.encode(`ab${text}cd`);
  return texts.make(bytes, 2, bytes.length - 2);
}

test('a number is the same each time it is met', () => {
  const numbers = new ShortNumbers();
  for (let time = 0; time < 2; time += 1) {
    expect(parse(numbers, '6.5')).toBe(6.5);
    expect(parse(numbers, '-0')).toBe(-0);
    expect(parse(numbers, '10')).toBe(10);
    expect(parse(numbers, '1e3')).toBe(1000);
    expect(parse(numbers, '87.25')).toBe(87.25);
    expect(parse(numbers, 'abc')).toBeNaN();
    expect(parse(numbers, '')).toBeNaN();
  }
});

test('zero bytes in front of a number are not taken for nothing', () => {
  const numbers = new ShortNumbers();
  expect(parse(numbers, '5')).toBe(5);
  expect(parse(numbers, '\u00005')).toBeNaN();
  expect(parse(numbers, '\u0000')).toBeNaN();
  expect(parse(numbers, '5')).toBe(5);
});

test('more numbers than are remembered are all read rightly', () => {
  const numbers = new ShortNumbers();
  for (let time = 0; time < 2; time += 1) {
    for (let value = 0; value < 10_000; value += 1) {
      expect(parse(numbers, String(value))).toBe(value);
    }
  }
});

test('more texts than are remembered are all made rightly', () => {
  const texts = new ShortTexts();
  for (let time = 0; time < 2; time += 1) {
    for (let index = 0; index < 10_000; index += 1) {
      expect(make(texts, `C${index}`)).toBe(`C${index}`);
    }
  }
});

test('law: ASCII comes out as it went in, and nothing else is made', () => {
  const texts = new ShortTexts();
  const letters = fc.string({ unit: 'binary-ascii', maxLength: 48 });
  fc.assert(fc.property(letters, (text) => make(texts, text) === text));
  const other = fc.string({ unit: 'grapheme', maxLength: 10 });
  fc.assert(
    fc.property(letters, other, (text, more) => {
      const isAscii = encoder.encode(more).every((byte) => byte < 0x80);
      return make(texts, text + more) === (isAscii ? text + more : undefined);
    }),
  );
});
