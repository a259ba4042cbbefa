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
      // Setting it to what it is would still make the browser look at every cell again.
      const isScrolled = String(left > 0);
      if (element.getAttribute('data-scrolled') !== isScrolled) {
        element.setAttribute('data-scrolled', isScrolled);
      }
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, scrolled, sheet]);
}
