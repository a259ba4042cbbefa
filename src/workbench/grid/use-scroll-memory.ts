import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { scrollPage, type Scroll } from './layout';

/** Brings a sheet back to where it was scrolled to when it was left, and remembers where that is. */
export function useScrollMemory(
  scroller: RefObject<HTMLElement | null>,
  sheet: string,
  scrolled: Map<string, Scroll>,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const before = scrolled.get(sheet);
    if (element && before) scrollPage(element, before);
  }, [scroller, scrolled, sheet]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const remember = () => {
      const { scrollLeft: left, scrollTop: top } = element;
      scrolled.set(sheet, { left, top });
      element.setAttribute('data-scrolled', String(left > 0));
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, scrolled, sheet]);
}
