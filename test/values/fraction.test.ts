import fc from 'fast-check';
import Oracle from 'fraction.js';
import {
  add,
  compare,
  divide,
  fixedText,
  fraction,
  fractionOf,
  multiply,
  parseDecimal,
  round,
  subtract,
  toNumber,
  type Fraction,
} from '../../src/values/fraction';

const decimal = (text: string) => parseDecimal(text)!;
const oracle = (a: Fraction) => new Oracle(BigInt(a.n), BigInt(a.d));

/** Small and huge ones, so that both representations and the way between them are met. */
const whole = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
const above0 = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);
const anyFraction = fc
  .tuple(whole, above0, whole, above0)
  .map(([n, d, m, e]) => (n % 2 === 0 ? fraction(n, d) : multiply(fraction(n, d), fraction(m, e))));

describe('arithmetic agrees with fraction.js', () => {
  test.each([
    ['add', add, (a: Oracle, b: Oracle) => a.add(b)],
    ['subtract', subtract, (a: Oracle, b: Oracle) => a.sub(b)],
    ['multiply', multiply, (a: Oracle, b: Oracle) => a.mul(b)],
  ])('%s', (_name, ours, theirs) => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(oracle(ours(a, b)).equals(theirs(oracle(a), oracle(b)))).toBe(true);
      }),
    );
  });

  test('divide, which refuses 0', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        if (oracle(b).equals(0)) expect(() => divide(a, b)).toThrow(RangeError);
        else expect(oracle(divide(a, b)).equals(oracle(a).div(oracle(b)))).toBe(true);
      }),
    );
  });

  test('compare', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(oracle(a).compare(oracle(b)));
      }),
    );
  });
});

describe('rounding', () => {
  // oracles.md, "Rounding"
  test.each([
    ['2.675', 2, 'half-up', '2.68'],
    ['1.005', 2, 'half-up', '1.01'],
    ['89.999', 2, 'truncate', '89.99'],
    ['12.1498', 1, 'half-even', '12.1'],
    ['10.5002', 0, 'half-even', '11'],
    ['1.050', 1, 'half-even', '1.0'],
    ['0.35', 1, 'half-even', '0.4'],
    ['-0.0365', 3, 'half-even', '-0.036'],
    ['79.996', 2, 'half-up', '80.00'],
    // by hand: ties on either side of zero, and nothing that prints as -0
    ['-2.5', 0, 'half-up', '-3'],
    ['-2.5', 0, 'half-even', '-2'],
    ['-0.004', 2, 'half-up', '0.00'],
    ['-0.009', 2, 'truncate', '0.00'],
  ] as const)('%s to %i decimals, %s: %s', (text, decimals, mode, expected) => {
    expect(fixedText(round(decimal(text), decimals, mode), decimals)).toBe(expected);
  });

  test('beyond safe integers as within them', () => {
    const huge = '9007199254740993.125';
    expect(fixedText(round(decimal(huge), 2, 'half-even'), 2)).toBe('9007199254740993.12');
    expect(fixedText(round(decimal(huge), 2, 'half-up'), 2)).toBe('9007199254740993.13');
    expect(fixedText(round(decimal(`-${huge}`), 2, 'half-up'), 2)).toBe('-9007199254740993.13');
  });

  test('is never further away than half a unit, and never in two steps', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
        const distance = oracle(round(a, decimals, 'half-even'))
          .sub(oracle(a))
          .abs();
        expect(distance.compare(new Oracle(1n, 2n * 10n ** BigInt(decimals)))).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });
});

describe('the decimal that a cell means', () => {
  test('every decimal of up to 15 digits comes back', () => {
    const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 15 }), (units, decimals) => {
        const cell = Number(`${units}e-${decimals}`);
        const meant = new Oracle(BigInt(units), 10n ** BigInt(decimals));
        expect(oracle(fractionOf(cell)).equals(meant)).toBe(true);
      }),
    );
  });

  // 15 significant digits are what Excel shows of a double
  test('noise of binary arithmetic behind the 15th digit is left out', () => {
    expect(compare(fractionOf(0.1 + 0.2), decimal('0.3'))).toBe(0);
    expect(compare(fractionOf(8.6999999999999993), decimal('8.7'))).toBe(0);
    expect(compare(fractionOf(79.99499999999999), decimal('79.995'))).toBe(0);
  });

  test('very large and very small numbers', () => {
    expect(oracle(fractionOf(1e21)).equals(new Oracle(10n ** 21n))).toBe(true);
    expect(oracle(fractionOf(1.5e-7)).equals(new Oracle(15n, 10n ** 8n))).toBe(true);
    expect(toNumber(fractionOf(1.5e-7))).toBe(1.5e-7);
  });
});

describe('decimal text', () => {
  test.each(['', '.', '1.', '.5', '1,5', '1e3', '٣', '--1', '1 2', '+'])('%p is none', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('keeps every digit', () => {
    expect(fixedText(decimal('85.1234567890123456789'), 19)).toBe('85.1234567890123456789');
    expect(fixedText(decimal('+0.50'), 2)).toBe('0.50');
  });
});
