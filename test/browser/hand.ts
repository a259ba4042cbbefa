import type { Locator, Page } from 'playwright-core';

/** How a person gets at a button. */
export interface Hand {
  press(page: Page, button: Locator): Promise<void>;
}

export const withMouse: Hand = {
  press: (_page, button) => button.click(),
};

/** More than any view of the pane has to go through. */
const MOST_TABS = 150;

/** By Tab to the button, or Shift+Tab where it lies before, in the order that the page has; then Enter. */
export const withKeyboard: Hand = {
  async press(page, button) {
    await button.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const way = await button.evaluate((element) => {
        const { activeElement } = element.ownerDocument;
        if (element === activeElement) return 'here';
        const position = activeElement?.compareDocumentPosition(element) ?? 0;
        return position & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'behind';
      });
      if (way === 'here') return page.keyboard.press('Enter');
      await page.keyboard.press(way === 'before' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never came to ${String(button)}.`);
  },
};
