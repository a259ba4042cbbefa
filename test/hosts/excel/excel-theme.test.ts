/** @jest-environment jsdom */
import { excelTheme, watchExcelTheme } from '../../../src/hosts/excel/excel-theme';

/** What the person's system says, by the media query that asks for it. */
class System {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #holds = new Set<string>();

  readonly matchMedia = (query: string) => {
    const listeners = this.#listeners.get(query) ?? new Set();
    this.#listeners.set(query, listeners);
    return {
      matches: this.#holds.has(query),
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    };
  };

  turn(query: string): void {
    if (!this.#holds.delete(query)) this.#holds.add(query);
    for (const listener of this.#listeners.get(query) ?? []) listener();
  }

  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

const CONTRAST = '(forced-colors: active)';
let system: System;

beforeEach(() => {
  system = new System();
  Object.assign(globalThis, { matchMedia: system.matchMedia });
});

function wear(officeTheme: unknown): void {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
}

test.each([
  ['Excel on the web, which may give none', undefined, 'light'],
  ['one that says that it is dark', { isDarkTheme: true }, 'dark'],
  [
    'one that says that it is not, whatever its colours',
    { isDarkTheme: false, bodyBackgroundColor: '#000000' },
    'light',
  ],
  ['the black one by its ground', { bodyBackgroundColor: '#262626' }, 'dark'],
  ['the white one by its ground', { bodyBackgroundColor: '#FFFFFF' }, 'light'],
  // As office.js makes it of `false` on Windows.
  [
    'one whose yes or no has become a colour',
    { isDarkTheme: '#000000', bodyBackgroundColor: '#F3F3F3' },
    'light',
  ],
  ['one with a ground that is no colour', { bodyBackgroundColor: 'dark' }, 'light'],
])('%s', (_, theme, name) => {
  wear(theme);
  expect(excelTheme()).toBe(name);
});

test('high contrast is the system’s, whatever Excel wears', () => {
  wear({ isDarkTheme: false });
  system.turn(CONTRAST);
  expect(excelTheme()).toBe('high-contrast');
});

describe('the moments to look again', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test.each([
    ['coming back to the pane', () => window.dispatchEvent(new Event('focus'))],
    ['the page being seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the system’s contrast', () => system.turn(CONTRAST)],
    ['the system’s own dark', () => system.turn('(prefers-color-scheme: dark)')],
  ])('are told: %s, and once more when office.js has forgotten', (_, happen) => {
    let told = 0;
    const stop = watchExcelTheme(() => void told++);
    happen();
    expect(told).toBe(1);
    jest.runAllTimers();
    expect(told).toBe(2);
    stop();
    happen();
    jest.runAllTimers();
    expect(told).toBe(2);
    expect(system.listeners).toBe(0);
  });

  test('are not told any more after the end, not even what was still to come', () => {
    let told = 0;
    const stop = watchExcelTheme(() => void told++);
    window.dispatchEvent(new Event('focus'));
    stop();
    jest.runAllTimers();
    expect(told).toBe(1);
  });
});
