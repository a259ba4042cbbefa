/** Cuts at a whole character, with an ellipsis; `limit` counts UTF-16 units, as Excel does. */
export function limitText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= limit) break;
    kept += character;
  }
  return `${kept}…`;
}

/** How wide text is, in widths of a digit, which columns are measured in: Chinese characters take two, letters less. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 0.85;
  return width;
}

/** The lines that text takes in a column of so many digits' widths, its own line breaks included. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(2, width);
  // Most texts fit, and need not be measured letter by letter.
  const mostCharacters = WIDE.test(text) ? room / 2 : room;
  if (text.length <= mostCharacters && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, room), 0);
}

/** Lines break between words, and between any two characters of Chinese and of words longer than a line. */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  const place = (piece: string, width: number): void => {
    if (used + width > room && used > 0) {
      lines += 1;
      used = 0;
    }
    used += textWidth(piece);
  };
  for (const word of line.match(/\S+\s*|\s+/g) ?? []) {
    const width = textWidth(word.trimEnd());
    if (width <= room && !WIDE.test(word)) place(word, width);
    else for (const character of word) place(character, textWidth(character.trimEnd()));
  }
  return lines;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
