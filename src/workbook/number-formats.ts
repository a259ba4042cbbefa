/** Excel allows 255 characters; what is behind a thousand is not looked at. */
const MAX_FORMAT_LENGTH = 1_000;

/**
 * Whether a built-in number format shows a date or a time: 14-22 and 45-47 everywhere; 27-36 and 50-58 in the Chinese,
 * Japanese and Korean editions, which write them without a definition (ECMA-376 part 1, 18.8.30).
 */
export function isBuiltInDateFormat(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  );
}

/**
 * Whether a format code shows a date or a time: whether any of its sections holds a letter of one (`d`, `m`, `y`, `h`,
 * `s`, the year `e`, the weekday `aaa`) that is not in quotes, in brackets or behind a `\`, `_` or `*`. Elapsed times
 * (`[h]`, `[mm]`) are times, `[Red]`, `[$-804]` and `[>9]` are not, and the e of `0.00E+00` is none.
 */
export function isDateFormat(code: string): boolean {
  const format = code.slice(0, MAX_FORMAT_LENGTH).toLowerCase().replaceAll('general', '');
  for (let at = 0; at < format.length; at += 1) {
    const character = format[at] ?? '';
    if (character === '"') {
      at = closing(format, '"', at);
    } else if (character === '[') {
      const end = closing(format, ']', at);
      if (isElapsed(format.slice(at + 1, end))) return true;
      at = end;
    } else if (character === '\\' || character === '_' || character === '*') {
      at += 1;
    } else if ('dmyhs'.includes(character) || format.startsWith('aaa', at)) {
      return true;
    } else if (character === 'e' && !'+-'.includes(format[at + 1] ?? ' ')) {
      return true;
    }
  }
  return false;
}

function closing(format: string, mark: string, from: number): number {
  const end = format.indexOf(mark, from + 1);
  return end < 0 ? format.length : end;
}

function isElapsed(inBrackets: string): boolean {
  const [letter = ''] = inBrackets;
  return (
    'hms'.includes(letter) && inBrackets !== '' && inBrackets === letter.repeat(inBrackets.length)
  );
}
