import { useEffect, useState } from 'react';

/** How far below the top of what scrolls an element lies, kept up as things above it change. In pixels. */
export function useOffsetIn(scroller: HTMLElement | null, element: HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    if (!scroller || !element) return undefined;
    const measure = () => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setOffset(Math.round(top + scroller.scrollTop));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller, element]);
  return offset;
}
