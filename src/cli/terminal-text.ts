/** Text from a workbook may hold control characters that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Lines of so many columns at the most, in which a Chinese character takes two; broken at blanks where there are any. */
export function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).match(/\p{sc=Han}|[^\s\p{sc=Han}]+\s*|\s+/gu) ?? []) {
    if (line !== '' && width(line + word.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** Beyond this code point, characters are two columns wide on a terminal, as good as always. */
const FIRST_WIDE = 0x2e80;

function width(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2),
    0,
  );
}
