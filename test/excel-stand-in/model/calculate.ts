import { parseAddress } from './address';
import { plainContent, type Content, type Scalar } from './cell';
import type { Sheet } from './sheet';
import { WHOLE_SHEET, type Workbook } from './workbook';

/** A call whose arguments hold no other. */
const CALL = /^(SUM|HYPERLINK)\(((?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[^()"'])*)\)$/iu;

/**
 * The value of a formula: planted for its text, or worked out where it is simple (a number, a text, a reference, a
 * sum, a link), else `#NAME?` as Excel gives for what it does not know.
 */
export function calculated(formula: string, sheet: Sheet): Content {
  const planted = sheet.workbook.planted.get(formula);
  const value = planted ?? worked(formula.slice(1).trim(), sheet);
  // A formula that gives empty text is not an empty cell.
  if (value === '') return { kind: 'String', value, formula };
  return { ...plainContent(value ?? '#NAME?'), formula };
}

/** Works every formula of the workbook out again, and tells which sheets have other values for it. */
export function recalculate(workbook: Workbook): void {
  for (const sheet of workbook.sheets.filter(({ grid }) => grid.mayHoldFormulas)) {
    let isOther = false;
    for (const [row, column, cell] of sheet.grid.cellsIn(WHOLE_SHEET)) {
      if (cell.formula === undefined) continue;
      const content = calculated(cell.formula, sheet);
      isOther ||= content.value !== cell.value;
      sheet.grid.setContent(row, column, content);
    }
    if (isOther) workbook.events.tell('worksheetCalculated', sheet.id, { worksheetId: sheet.id });
  }
}

function worked(expression: string, sheet: Sheet): Scalar | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(expression)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (expression.startsWith('+')) return worked(expression.slice(1), sheet);
  if (/^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(expression)) return Number(expression);
  const call = CALL.exec(expression);
  if (call === null) return values(expression, sheet)?.[0];
  const [, name, inside = ''] = call;
  const parts = inside.match(/(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[^,()"'])+/g) ?? [];
  if (name?.toUpperCase() === 'HYPERLINK')
    return worked((parts[1] ?? parts[0] ?? '').trim(), sheet);
  const summed = parts.map((part) => values(part.trim(), sheet) ?? [worked(part.trim(), sheet)]);
  return summed
    .flat()
    .reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

function values(reference: string, sheet: Sheet): readonly Scalar[] | undefined {
  const address = parseAddress(reference);
  const area = address?.areas[0];
  if (area === undefined) return undefined;
  const at = address?.sheet === undefined ? sheet : sheet.workbook.sheetNamed(address.sheet);
  if (at === undefined) return ['#REF!'];
  if (area.rows === 1 && area.columns === 1) {
    const { kind, value } = at.grid.content(area.row, area.column);
    return [kind === 'Empty' ? 0 : value];
  }
  return [...at.grid.cellsIn(area)].map(([, , cell]) => cell.value);
}
