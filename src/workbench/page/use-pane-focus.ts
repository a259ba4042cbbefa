import { useCallback, useMemo, useRef, type FocusEvent, type RefObject } from 'react';
import { useFocusFinders } from '@fluentui/react-components';

/** Brings the keyboard into the pane: to where it was there last, or to the pane's beginning. */
export function usePaneFocus(pane: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement>(null);
  const { findFirstFocusable } = useFocusFinders();
  const remember = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    last.current = target;
  }, []);
  const enter = useCallback(() => {
    const element = pane.current;
    if (!element) return;
    const known = last.current && element.contains(last.current) ? last.current : undefined;
    (known ?? findFirstFocusable(element))?.focus();
  }, [pane, findFirstFocusable]);
  return useMemo(() => ({ remember, enter }), [remember, enter]);
}
