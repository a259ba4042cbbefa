import { cellText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';

/** A file that a record came from, as the columns `Source` and `Source row` have it. */
export interface RecordSource {
  readonly file: string;
  /** The record's row in the file, counted from 1. */
  readonly row: number;
  /** The headers of the columns that are the file's; undefined: all that say something. */
  readonly headers: readonly string[] | undefined;
}

const BETWEEN_HEADERS = ' | ';

/** One line for each file; which columns are whose is said only where files filled in a record together. */
export function writeSources(sources: readonly RecordSource[]): {
  readonly source: string;
  readonly sourceRow: number | string;
} {
  const [only, ...others] = sources;
  const lines = sources.map(({ row, headers }) =>
    headers ? `${row}: ${headers.map(plainHeader).join(BETWEEN_HEADERS)}` : String(row),
  );
  return {
    source: sources.map(({ file }) => file).join('\n'),
    sourceRow: only && others.length === 0 && !only.headers ? only.row : lines.join('\n'),
  };
}

/** The same read again; none for a record that was typed into the city's workbook itself. */
export function readSources(source: CellValue, sourceRow: CellValue): readonly RecordSource[] {
  const rows = lines(sourceRow);
  return lines(source).map((file, index) => {
    const [row = '', ...rest] = (rows[index] ?? '').split(': ');
    const headers = rest.length > 0 ? rest.join(': ').split(BETWEEN_HEADERS) : undefined;
    return { file, row: Number.parseInt(row, 10) || 0, headers };
  });
}

/** A header as it stands among others. */
export function plainHeader(header: string): string {
  return header.replaceAll('|', '¦').replace(/\s+/gu, ' ').trim();
}

function lines(cell: CellValue): readonly string[] {
  return cellText(cell)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
