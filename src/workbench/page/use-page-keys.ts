import { useEffect } from 'react';
import type { WorkbenchStore } from './workbench-store';

/** Keys that are the page's wherever the keyboard is: save, open, and F6 between the sheet and the pane. */
export function usePageKeys(store: WorkbenchStore, open: () => void, switchPart: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      if (action === 'save') void store.save();
      else if (action === 'open') open();
      else switchPart();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store, open, switchPart]);
}

function actionOf(event: KeyboardEvent): 'save' | 'open' | 'switch' | undefined {
  if (event.key === 'F6') return 'switch';
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!control) return undefined;
  switch (event.key.toLowerCase()) {
    case 's':
      return 'save';
    case 'o':
      return 'open';
    default:
      return undefined;
  }
}
