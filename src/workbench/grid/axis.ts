/** The rows or the columns of a sheet: where each one lies, in pixels from the sheet's corner. Counted from 1. */
export interface Axis {
  readonly count: number;
  /** 0 for a hidden one. */
  readonly size: (index: number) => number;
  /** Where it begins; `start(count + 1)` is where the last one ends. */
  readonly start: (index: number) => number;
  /** The one that lies at an offset; outside of the sheet the nearest. Never a hidden one, unless all are. */
  readonly at: (offset: number) => number;
}

export function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 2);
  for (let index = 1; index <= count; index++) {
    starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  }
  const start = (index: number) => starts[Math.min(Math.max(index, 1), count + 1)] ?? 0;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (offset) => lastStartingBefore(start, count, offset),
  };
}

function lastStartingBefore(start: (index: number) => number, count: number, offset: number) {
  const within = Math.min(Math.max(offset, 0), start(count + 1) - 1);
  let [low, high] = [1, count];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (start(middle) <= within) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A part of an axis in pixels, as it is drawn: a hidden one has no length. */
export function stretch(axis: Axis, first: number, last: number): Stretch {
  const start = axis.start(first);
  return { start, length: axis.start(last + 1) - start };
}

export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/**
 * How far to scroll so that one of an axis can be seen beside the frozen ones, moving as little as possible; or, with
 * `amidst`, into the middle if it was out of sight. `room` is the length of what is shown of the axis, the frozen ones
 * included.
 */
export function scrollToShow(
  axis: Axis,
  index: number,
  frozen: number,
  room: number,
  scroll: number,
  amidst = false,
): number {
  if (index <= frozen) return scroll;
  const frozenLength = axis.start(frozen + 1);
  const { start, length } = stretch(axis, index, index);
  const first = start - frozenLength;
  const last = start + length - room;
  if (scroll <= first && scroll >= last) return scroll;
  if (amidst && last < first) return Math.max((first + last) / 2, 0);
  return scroll > first || last > first ? Math.max(first, 0) : last;
}
