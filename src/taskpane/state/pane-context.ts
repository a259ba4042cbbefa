import { createContext, use, useSyncExternalStore } from 'react';
import type { Language } from '../../values/language';
import type { Day } from '../../values/day';
import type { LiveHost } from '../../hosts/host';
import type { Catalogue } from '../../locales/catalogue';
import type { WorkState, WorkStore } from './work-store';
import type { WorkbookState, WorkbookStore } from './workbook-store';

/** What every part of the pane can use. */
export interface PaneContents {
  readonly host: LiveHost;
  readonly workbook: WorkbookStore;
  readonly work: WorkStore;
  readonly words: Catalogue;
  readonly today: () => Day;
  readonly setLanguage: (language: Language) => void;
  /** Whether the language that was chosen will be there the next time. */
  readonly isRemembered: boolean;
}

export const PaneContext = createContext<PaneContents | undefined>(undefined);

/** @throws {RangeError} outside of a pane. */
export function usePane(): PaneContents {
  const pane = use(PaneContext);
  if (!pane) throw new RangeError('not inside a Pane');
  return pane;
}

export function useWords(): Catalogue {
  return usePane().words;
}

/** The open workbook as it is known now; rendered again whenever that changes. */
export function useWorkbook(): WorkbookState {
  const { workbook } = usePane();
  return useSyncExternalStore(workbook.subscribe, workbook.state);
}

/** What is being done, and what came of the last thing that was done. */
export function useWork(): WorkState {
  const { work } = usePane();
  return useSyncExternalStore(work.subscribe, work.state);
}
