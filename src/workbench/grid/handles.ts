/** The right edge of a column's letter, by which the column is made wider. */
export function edgeOf(column: number) {
  return { 'data-column-edge': column } as const;
}

/** The column whose edge was pressed; undefined for anything else. */
export function edgeColumnOf(target: EventTarget): number | undefined {
  const edge = target instanceof Element ? target.closest('[data-column-edge]') : null;
  return edge ? Number(edge.getAttribute('data-column-edge')) : undefined;
}

/** The corner of the selection, by which it is filled on. */
export const FILL_HANDLE = { 'data-fill-handle': '' } as const;

export function isFillHandle(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-fill-handle]') !== null;
}
