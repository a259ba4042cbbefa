const MOST_OCTETS = 75;
/** The most octets of UTF-8 that one unit of a JavaScript text can come to. */
const OCTETS_PER_UNIT = 3;

/**
 * A content line of a calendar file in lines of at most 75 octets, no character split (RFC 5545, 3.1). The library's own
 * `foldLines` does the same, and took 21 of the 22 seconds that a file of 50,000 events took.
 */
export function foldLine(line: string): string {
  if (line.length * OCTETS_PER_UNIT <= MOST_OCTETS) return line;
  const lines: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const point = line.codePointAt(at) ?? 0;
    const size = octetsOf(point);
    if (octets + size > MOST_OCTETS) {
      lines.push(line.slice(start, at));
      start = at;
      // The blank that begins a continuation counts.
      octets = 1;
    }
    octets += size;
    at += point > 0xffff ? 2 : 1;
  }
  return [...lines, line.slice(start)].join('\r\n ');
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
