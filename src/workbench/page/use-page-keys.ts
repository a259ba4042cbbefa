import { useEffect } from 'react';
import type { WorkbenchStore } from './workbench-store';

export interface PageActions {
  readonly open: () => void;
  readonly find: () => void;
  /** Between the sheet and the pane. */
  readonly switchPart: () => void;
}

/** Keys that are the page's wherever the keyboard is: save, open, find, and F6 between the sheet and the pane. */
export function usePageKeys(store: WorkbenchStore, actions: PageActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      if (action === 'save') void store.save();
      else actions[action]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store, actions]);
}

function actionOf(event: KeyboardEvent): 'save' | keyof PageActions | undefined {
  if (event.key === 'F6') return 'switchPart';
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!control) return undefined;
  switch (event.key.toLowerCase()) {
    case 's':
      return 'save';
    case 'f':
      return 'find';
    case 'o':
      return 'open';
    default:
      return undefined;
  }
}
