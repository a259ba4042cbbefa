/** Fluent moves the keyboard on at every Tab before anybody else hears of it; in a sheet, Tab goes to the next cell. */
export const OWN_TAB = {
  'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }),
} as const;
