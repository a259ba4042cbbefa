/** Rows of cells as spreadsheets put them on the clipboard: tabs, line ends, and quotes where a cell has any of these. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quotedIfNeeded).join('\t')).join('\r\n');
}

function quotedIfNeeded(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads what spreadsheets put on the clipboard, or any text: one cell a line. A last line end belongs to the last row. */
export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = cell?.end ?? plainEnd(text, at);
    row.push(cell?.text ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
    } else {
      rows.push(row);
      row = [];
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function plainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\r' && text[end] !== '\n') end++;
  return end;
}

/** Undefined where the quotes don't enclose a whole cell: then they are a part of its text. */
function quotedCell(text: string, from: number): { text: string; end: number } | undefined {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const closes = at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '');
      return closes ? { text: cell, end: at + 1 } : undefined;
    }
  }
  return undefined;
}
