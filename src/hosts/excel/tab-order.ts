/**
 * Keeps Tab inside the pane in Excel on the web. There office.js itself moves the focus on, and it leaves the pane for the
 * sheet from wherever Tab does not come by itself: from what only a program can focus (`tabindex="-1"`: a heading on
 * arrival, a message), and from the page when what had the focus is gone. So these are in the order of Tab for the moment
 * in which they are left.
 */
export function keepTabInPane(page: Document): void {
  page.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key !== 'Tab' || !(target instanceof HTMLElement)) return;
      const before = target.getAttribute('tabindex');
      if (before !== '-1' && target !== page.body) return;
      target.setAttribute('tabindex', '0');
      setTimeout(() => {
        if (before === null) target.removeAttribute('tabindex');
        else target.setAttribute('tabindex', before);
      }, 0);
    },
    // Before office.js, which listens on the window.
    { capture: true },
  );
}
