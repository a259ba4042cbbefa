import { useEffect, useRef, useState } from 'react';
import type { SheetView } from '../../hosts/file/sheet-view';
import { findCells, MOST_FOUND } from './find-cells';
import type { Cell } from './selection';

/** People type in bursts; and while a long sheet is searched, the page goes on. In milliseconds. */
const PAUSE = 150;
const STINT = 8;

export interface Found {
  /** What was looked for. */
  readonly text: string;
  readonly cells: readonly Cell[];
}

/**
 * The cells of a sheet that show a text, found a little at a time; undefined until all are. `onNewText` hears of what was
 * found for another text than before, not of the same one found again in a sheet that has changed.
 */
export function useFound(
  sheet: SheetView,
  text: string,
  onNewText: (found: readonly Cell[]) => void,
): Found | undefined {
  const [found, setFound] = useState<Found>();
  const told = useRef('');
  const hear = useRef(onNewText);
  useEffect(() => {
    hear.current = onNewText;
  });
  useEffect(() => {
    const search = findCells(sheet, text);
    const cells: Cell[] = [];
    const finish = () => {
      setFound({ text, cells });
      if (text !== told.current) hear.current(cells);
      told.current = text;
    };
    const go = () => {
      const until = performance.now() + STINT;
      for (;;) {
        const { done, value } = search.next();
        if (done || cells.length === MOST_FOUND) return finish();
        if (value) cells.push(value);
        else if (performance.now() > until) break;
      }
      timer = setTimeout(go);
    };
    let timer = setTimeout(go, PAUSE);
    return () => clearTimeout(timer);
  }, [sheet, text]);
  return found?.text === text ? found : undefined;
}
