import { columnName } from '../../workbook/address';
import type { CellContent, SheetPlan, TablePlan } from '../../workbook/plan';
import { formatOf } from '../cell-content';
import { dateShift, needsQuotePrefix } from './render-cell';
import type { StyleRegistry } from './render-styles';

/** A column of a table, as its cells need it: names and styles are looked up once, not a million times. */
export interface BodyColumn {
  readonly letters: string;
  readonly shiftOf: (content: CellContent) => number;
  readonly styleOf: (content: CellContent) => number;
}

const DATE: CellContent = { kind: 'date', serial: 0 };

/** The columns of the plan's table. */
export function bodyColumns(
  plan: SheetPlan,
  table: TablePlan,
  styles: StyleRegistry,
  date1904: boolean,
): readonly BodyColumn[] {
  return table.columns.map(({ format, wrap = false }, index) => {
    const base = { role: 'body', format, wrap, unlocked: plan.protectHeaders } as const;
    const plain = once(() => styles.cell(base));
    const blank =
      table.blankRows > 0 && format.kind === 'text'
        ? once(() => styles.cell({ ...base, input: true }))
        : plain;
    const quoted = once(() => styles.cell({ ...base, quoted: true }));
    const date = once(() => styles.cell({ ...base, format: formatOf(DATE, format) }));
    const link = once(() => styles.cell({ ...base, link: true }));
    const quotedLink = once(() => styles.cell({ ...base, link: true, quoted: true }));
    return {
      letters: columnName(index + 1),
      shiftOf: (content) => dateShift(formatOf(content, format).kind, date1904),
      styleOf: (content) => {
        if (content === undefined || content === '') return blank();
        if (typeof content === 'object' && content.kind === 'date') return date();
        if (typeof content === 'object' && content.kind === 'link') {
          return needsQuotePrefix(content) ? quotedLink() : link();
        }
        return needsQuotePrefix(content) ? quoted() : plain();
      },
    };
  });
}

/** Asked for at first use, so that styles that no cell has are not added. */
function once(make: () => number): () => number {
  let made: number | undefined;
  return () => (made ??= make());
}

/** `<cols>`, or nothing where no width is given. */
export function renderColumns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}
