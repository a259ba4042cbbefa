import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';

/** What the browsers of today have, and jsdom hasn't. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { ResizeObserver: NoResizes, TextDecoder, TextEncoder });
Element.prototype.scrollTo ??= () => {};
Element.prototype.scrollIntoView ??= () => {};
