import { sameValue } from './engine-values';
import type { Results } from './formula-model';
import type { LiveState } from './live-state';
import type { OpenedSheet } from './opened-file';
import type { SheetView } from './sheet-view';
import { NO_OVERLAY, viewSheet, type SheetOverlay } from './view-sheet';

export interface ShownWorkbook {
  readonly sheets: readonly ShownSheet[];
  readonly views: readonly SheetView[];
}

export interface ShownSheet {
  readonly sheet: OpenedSheet;
  readonly overlay: SheetOverlay;
  readonly view: SheetView;
}

/** The sheet as it is now; the same view as before where nothing of it has changed. */
export function showSheet(
  { file, typed, widths }: LiveState,
  sheet: OpenedSheet,
  results: Results,
  before: ShownSheet | undefined,
): ShownSheet {
  const { name } = sheet.snapshot;
  const { values, outdated } = results.get(name) ?? { values: new Map(), outdated: new Set() };
  const overlay = {
    typed: typed.get(name) ?? NO_OVERLAY.typed,
    widths: widths.get(name) ?? NO_OVERLAY.widths,
    calculated: values,
    outdated,
  };
  if (before?.sheet === sheet && sameOverlay(before.overlay, overlay)) return before;
  return { sheet, overlay, view: viewSheet(file, sheet, overlay) };
}

function sameOverlay(one: SheetOverlay, other: SheetOverlay): boolean {
  return (
    one.typed === other.typed &&
    one.widths === other.widths &&
    one.calculated.size === other.calculated.size &&
    one.outdated.size === other.outdated.size &&
    [...one.outdated].every((key) => other.outdated.has(key)) &&
    [...one.calculated].every(
      ([key, value]) => other.calculated.has(key) && sameValue(other.calculated.get(key), value),
    )
  );
}
