import { useEffect, useRef, type RefObject } from 'react';

/**
 * For an element that the focus goes to when it first appears, and that gives it back when it goes: to where it was, if
 * that is there and in sight. While its view is only hidden behind another one, that one does the same.
 */
export function useFocusOnArrival<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef<Element | null | undefined>(undefined);
  useEffect(() => {
    if (before.current === undefined) {
      before.current = document.activeElement;
      target.current?.focus();
    }
    return () => {
      const origin = before.current;
      if (origin instanceof HTMLElement && origin.isConnected && !isHidden(origin)) origin.focus();
    };
  }, []);
  return target;
}

/** Views that wait behind another one are hidden by React's Activity, which does it in this manner. */
function isHidden(element: HTMLElement): boolean {
  return element.closest('[style*="display: none"]') !== null;
}
