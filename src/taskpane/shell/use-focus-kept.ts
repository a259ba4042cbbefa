import { useEffect, useRef, type RefObject } from 'react';

/**
 * For an element that takes the focus when work has ended and what had it is gone: a button that there is nothing left to
 * do for. Otherwise people at the keyboard would begin again at the top.
 */
export function useFocusKept<Target extends HTMLElement>(
  isWorking: boolean,
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const wasWorking = useRef(false);
  useEffect(() => {
    const hasLost = document.activeElement === null || document.activeElement === document.body;
    if (wasWorking.current && !isWorking && hasLost) target.current?.focus();
    wasWorking.current = isWorking;
  }, [isWorking]);
  return target;
}
