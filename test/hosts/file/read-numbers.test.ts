import fc from 'fast-check';
import { parseDecimal } from '../../../src/hosts/file/decimal';

function parsed(text: string): number {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return parseDecimal(bytes, 3, bytes.length - 4);
}

describe('parseDecimal', () => {
  it.each([
    '0',
    '-0',
    '7',
    '007',
    '-12',
    '85.5',
    '0.1',
    '.5',
    '5.',
    '+3',
    '1e3',
    '1E-7',
    '1.5e+300',
    '-2.5E-10',
    '5e-324',
    '1.7976931348623157e308',
    '0.1000000000000000055511151231257827',
    '0.30000000000000004',
    '123456789012345',
    '1234567890123456',
    '9007199254740993',
    '123456789012345678901234567890',
    '0.000000000000000000000001',
    '0.00000000000000000000000000001',
    ' 12 ',
    '\n12',
  ])('reads %j as Number does', (text) => {
    expect(parsed(text)).toBe(Number(text));
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    '1e',
    '1e400',
    '-1e400',
    'NaN',
    'INF',
    'Infinity',
    '0x10',
    '1,5',
    '1 2',
    '--1',
    '1.2.3',
    '１２',
    '9'.repeat(401),
  ])('reads %j as nothing', (text) => {
    expect(parsed(text)).toBeNaN();
  });

  it('gives exactly what Number gives, for any number in any form', () => {
    const digits = fc.stringMatching(/^\d{1,18}$/);
    const decimal = fc
      .tuple(
        fc.constantFrom('', '-'),
        digits,
        fc.option(fc.stringMatching(/^\d{0,25}$/)),
        fc.option(fc.integer({ min: -320, max: 290 })),
      )
      .map(
        ([sign, whole, fraction, exponent]) =>
          `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${exponent === null ? '' : `e${exponent}`}`,
      );
    const shortest = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    fc.assert(
      fc.property(fc.oneof(decimal, shortest), (text) => {
        expect(parsed(text)).toBe(Number(text));
      }),
      { numRuns: 3_000 },
    );
  });
});
