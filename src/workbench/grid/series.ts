import { isoDate, parseIsoDate } from '../../values/day';

/** What comes after a line of cells: the texts as they would be typed, so many of them. */
type Continue = (count: number) => readonly string[];

/**
 * What a line of cells is continued with: numbers that go up or down by the same step go on, and so do dates, and texts
 * that end in a number (`C001`, `C002`); a number by itself and everything else is repeated.
 * @param ofOne the step of a date or a text by itself
 */
export function continued(
  line: readonly string[],
  count: number,
  ofOne: 1 | -1 = 1,
): readonly string[] {
  const go = dates(line, ofOne) ?? numbers(line) ?? numberedTexts(line, ofOne);
  if (go) return go(count);
  return Array.from({ length: count }, (_, index) => line[index % line.length] ?? '');
}

/** The step between neighbours, if it is the same all along; that of one by itself is given. */
function stepOf(values: readonly number[], ofOne: number | undefined): number | undefined {
  if (values.length === 1) return ofOne;
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  return steps.every((step) => step === steps[0]) ? steps[0] : undefined;
}

function progression(
  values: readonly number[],
  ofOne: number | undefined,
  text: (value: number) => string,
): Continue | undefined {
  const step = stepOf(values, ofOne);
  const last = values.at(-1);
  if (step === undefined || last === undefined) return undefined;
  return (count) => Array.from({ length: count }, (_, index) => text(last + step * (index + 1)));
}

function dates(line: readonly string[], ofOne: number): Continue | undefined {
  const days = line.map(parseIsoDate);
  const known = days.filter((day) => day !== undefined);
  return known.length < line.length ? undefined : progression(known, ofOne, isoDate);
}

const NUMBER = /^-?\d{1,15}(?:\.(\d{1,10}))?$/;
/** Up to here whole numbers are exact. */
const MOST_DIGITS = 15;

/** Counted in their last decimal, so that 0.1 and 0.2 are followed by 0.3. */
function numbers(line: readonly string[]): Continue | undefined {
  const matches = line.map((text) => NUMBER.exec(text));
  if (matches.includes(null)) return undefined;
  const decimals = Math.max(...matches.map((match) => match?.[1]?.length ?? 0));
  const unit = 10 ** decimals;
  const units = line.map((text) => Math.round(Number(text) * unit));
  if (units.some((value) => !Number.isSafeInteger(value))) return undefined;
  return progression(units, undefined, (value) => String(value / unit));
}

const NUMBERED = /^(.*?)(\d+)$/su;

function numberedTexts(line: readonly string[], ofOne: number): Continue | undefined {
  const parts = line.map((text) => NUMBERED.exec(text));
  const [prefix] = parts.map((part) => part?.[1]);
  if (!prefix || parts.some((part) => part?.[1] !== prefix)) return undefined;
  const digits = parts.map((part) => part?.[2] ?? '');
  if (digits.some(({ length }) => length > MOST_DIGITS)) return undefined;
  const { length } = digits.at(-1) ?? '';
  return progression(
    digits.map(Number),
    ofOne,
    (value) => `${prefix}${String(Math.abs(value)).padStart(length, '0')}`,
  );
}
