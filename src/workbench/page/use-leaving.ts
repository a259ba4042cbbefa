import { useEffect } from 'react';

/** Lets the browser ask before the page is closed with unsaved changes. */
export function useLeaving(saved: boolean): void {
  useEffect(() => {
    if (saved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [saved]);
}
