import { officeLibrary, type OfficeGlobals } from './office-library';
import { stateOf, type PlainState } from './plain-state';
import { isSetSupported } from './protocol/requirements';
import type { Reply } from './reply';
import { StandIn, type EventEntry, type StandInOptions } from './stand-in';

/** Excel on the web as an add-in meets it, with the real library before it, all in Node. */
export interface NodeExcel {
  readonly excel: StandIn;
  readonly globals: OfficeGlobals;
  /** The workbook as plain data, to compare. */
  state(): PlainState;
  /** Puts `Excel`, `Office` and `OfficeExtension` where product code looks for them. */
  install(): void;
  /** Waits until every event so far has been told. */
  eventsTold(): Promise<void>;
  /** Takes the globals away again, and tells no more events. */
  close(): void;
}

const SELECTION_CHANGED = 2;
// Taken before a test replaces the clock: answers and events come whatever the clock says.
const later = setImmediate;

/** Opens one; only one is connected to the library at a time. */
export function openInNode(options: StandInOptions = {}): NodeExcel {
  const excel = new StandIn(options);
  const library = officeLibrary();
  const { Excel, Office, OfficeExtension, internals } = library;
  const registration = new internals.EventRegistration(settled, settled);
  const session = Object.assign(new internals.SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: () =>
      Promise.resolve({ url: 'https://excel.test/', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: answerOf }),
    getEventRegistration: () => registration,
  });
  internals.SessionBase._overrideSession = session;
  internals._testSetRichApiMessageReadyImpl(settled);
  Object.defineProperty(Office, 'context', { configurable: true, value: contextOf(excel) });
  Object.defineProperty(Office, 'onReady', {
    configurable: true,
    value: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
  });

  const pending: EventEntry[] = [];
  const stop = excel.onEvents(
    (entries) => {
      pending.push(...entries);
      later(tell);
    },
    () => later(() => registration.callHandlers(SELECTION_CHANGED, '', {})),
  );
  function tell(): void {
    const entries = pending.splice(0);
    if (entries.length > 0) internals._testTriggerRichApiMessageEvent({ entries });
  }

  function answerOf(
    customData: string,
    _flags: number,
    message: { readonly Body: unknown },
  ): Promise<unknown> {
    const reply = excel.answer(JSON.stringify(message.Body), customData === 'WacPartition');
    return reply === undefined ? new Promise(() => undefined) : Promise.resolve(asResponse(reply));
  }

  const names = ['Excel', 'Office', 'OfficeExtension'] as const;
  return {
    excel,
    globals: { Excel, Office, OfficeExtension },
    state: () => stateOf(excel.workbook),
    install: () => {
      for (const name of names)
        Object.defineProperty(globalThis, name, {
          configurable: true,
          writable: true,
          value: library[name],
        });
    },
    eventsTold: async () => {
      // Events are told one turn later, and their handlers run in the turn after.
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => later(resolve));
    },
    close: () => {
      stop();
      for (const name of names) Reflect.deleteProperty(globalThis, name);
    },
  };
}

function settled(): Promise<void> {
  return Promise.resolve();
}

function asResponse(reply: Reply): unknown {
  if (reply.kind === 'answer')
    return {
      HttpStatusCode: 200,
      ErrorCode: '',
      ErrorMessage: '',
      Headers: {},
      Body: JSON.parse(reply.body) as unknown,
    };
  return {
    HttpStatusCode: reply.status,
    ErrorCode: reply.failed,
    ErrorMessage: reply.message,
    Headers: {},
    Body: null,
  };
}

function contextOf(excel: StandIn): unknown {
  return {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: 'en-US',
    contentLanguage: 'en-US',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.01' },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isSetSupported(excel.requirements, name, version),
    },
  };
}
