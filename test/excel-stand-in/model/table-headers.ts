import type { Table } from './table';

/** Headers are text, never blank, and no two the same: those further right get a number. */
export function settleHeaders(table: Table): void {
  const header = table.header();
  if (header === undefined) return;
  const { grid } = table.sheet;
  const seen = new Set<string>();
  for (let column = 0; column < header.columns; column++) {
    const written = String(grid.content(header.row, header.column + column).value);
    const stem = written === '' ? 'Column' : written;
    let name = written === '' ? `Column${column + 1}` : written;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${stem}${number}`;
    seen.add(name.toLowerCase());
    grid.setContent(header.row, header.column + column, { kind: 'String', value: name });
  }
}
