import type { ColumnWidths } from './column-widths';
import { findWorksheet, type OpenBook } from './patch-book';
import { findRows } from './patch-sheet-text';
import { applyEdits, qualified, type Edit } from './patch-text';
import { columnCharacters } from './pixels';
import { escapeXml, parseXml } from './xml';
import { childrenNamed } from './xml-query';

/** Columns next to one another of which the sheet says the same. */
interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** All but `min` and `max`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Gives columns other widths; what else their sheets say of them, and every other byte, stays. */
export function resizeColumns(book: OpenBook, widths: ColumnWidths): void {
  for (const [name, ofSheet] of widths) {
    const part = findWorksheet(book, name)?.part;
    const text = part === undefined ? undefined : book.pack.read(part);
    if (part === undefined || text === undefined) continue;
    book.pack.write(part, applyEdits(text, [columnsEdit(text, ofSheet)]));
  }
}

function columnsEdit(text: string, widths: ReadonlyMap<number, number>): Edit {
  const { dataStart, prefix } = findRows(text, 1);
  const found = /<(?:[\w.-]+:)?cols(?:\s[^>]*)?(?:\/>|>[^]*?<\/(?:[\w.-]+:)?cols\s*>)/.exec(
    text.slice(0, dataStart),
  );
  const before = found ? childrenNamed(parseXml(found[0]), 'col') : [];
  const spans = before.map(({ attributes }): ColumnSpan => {
    const { min = '0', max = '0', ...rest } = Object.fromEntries(attributes);
    return { first: Number(min), last: Number(max), attributes: new Map(Object.entries(rest)) };
  });
  const columns = resizedSpans(spans, widths).map(({ first, last, attributes }) => {
    const all = [['min', String(first)], ['max', String(last)], ...attributes];
    const written = all.map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`);
    return `<${qualified('col', prefix)}${written.join('')}/>`;
  });
  const list = qualified('cols', prefix);
  const start = found?.index ?? dataStart;
  const end = found ? start + found[0].length : dataStart;
  return { start, end, text: `<${list}>${columns.join('')}</${list}>` };
}

/** The spans cut where a width changes, and those of the columns of which nothing was said so far. */
function resizedSpans(
  spans: readonly ColumnSpan[],
  widths: ReadonlyMap<number, number>,
): readonly ColumnSpan[] {
  const resized = [...widths].map(([column, pixels]): ColumnSpan => {
    const known = spans.find(({ first, last }) => column >= first && column <= last)?.attributes;
    const attributes = new Map(known);
    attributes.delete('bestFit');
    attributes.set('width', String(columnCharacters(pixels)));
    attributes.set('customWidth', '1');
    return { first: column, last: column, attributes };
  });
  const columns = [...widths.keys()].sort((a, b) => a - b);
  const kept = spans.flatMap(({ first, last, attributes }): readonly ColumnSpan[] => {
    const cuts = columns.filter((column) => column >= first && column <= last);
    const starts = [first, ...cuts.map((column) => column + 1)];
    const ends = [...cuts.map((column) => column - 1), last];
    return starts.flatMap((start, index) => {
      const end = ends[index] ?? last;
      return start > end ? [] : [{ first: start, last: end, attributes }];
    });
  });
  return joined([...kept, ...resized].sort((a, b) => a.first - b.first));
}

/** Neighbours that are alike in one: all the columns of a sheet can be made equally wide. */
function joined(spans: readonly ColumnSpan[]): readonly ColumnSpan[] {
  const all: ColumnSpan[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before && before.last + 1 === span.first && sameAttributes(before, span)) {
      all[all.length - 1] = { ...before, last: span.last };
    } else all.push(span);
  }
  return all;
}

function sameAttributes({ attributes: one }: ColumnSpan, { attributes: other }: ColumnSpan) {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}
