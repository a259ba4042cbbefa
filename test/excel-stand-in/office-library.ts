import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The globals that office.js gives to an add-in. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** What the library keeps for its own tests: another way to its host. */
export interface LibraryInternals {
  readonly SessionBase: {
    new (): Record<string, unknown>;
    _overrideSession: unknown;
  };
  readonly EventRegistration: new (
    register: (event: number, target: string) => Promise<void>,
    unregister: (event: number, target: string) => Promise<void>,
  ) => { callHandlers(event: number, target: string, argument: unknown): void };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
}

export interface Library extends OfficeGlobals {
  readonly internals: LibraryInternals;
}

/** The folder of the npm package with the library's own files. */
export function libraryFolder(): string {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  return path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

let loaded: Library | undefined;

/**
 * The real, unmodified library, run once for all tests of a file in the realm of the tests, so that their plain
 * objects are its plain objects. Its globals live on a window of their own: a `with` catches them.
 */
export function officeLibrary(): Library {
  if (loaded !== undefined) return loaded;
  const source = readFileSync(path.join(libraryFolder(), 'excel-web-16.00.debug.js'), 'utf8');
  const window = windowStub();
  for (const [, name = ''] of source.matchAll(/^(?:var|function) (\w+)/gm))
    if (!(name in window)) window[name] = undefined;
  const run = new Function('window', `with (window) {${source}\n}`) as (window: unknown) => void;
  run.call(window, window);
  const { Excel, Office: bare, OfficeExtension } = window as unknown as OfficeGlobals;
  // Office.context is filled in by a host's handshake, which Node has none of; the library looks for it on its window.
  const Office = Object.create(bare) as typeof bare;
  window['Office'] = Office;
  loaded = {
    Excel,
    Office,
    OfficeExtension,
    internals: OfficeExtension as unknown as LibraryInternals,
  };
  return loaded;
}

/** As much of a browser as the library touches while it loads. */
function windowStub(): Record<string, unknown> {
  const nothing = () => undefined;
  const location = {
    search: '',
    href: 'https://localhost/',
    hostname: 'localhost',
    protocol: 'https:',
    origin: 'https://localhost',
  };
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const document = {
    getElementsByTagName: () => [],
    createElement: element,
    head: element(),
    body: element(),
    addEventListener: nothing,
    URL: location.href,
    location,
    cookie: '',
  };
  const window: Record<string, unknown> = {
    navigator: { userAgent: 'Node' },
    document,
    location,
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    Promise,
    Microsoft: {},
    XMLHttpRequest: undefined,
    sessionStorage: undefined,
    localStorage: undefined,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}
