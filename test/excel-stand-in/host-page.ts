/** What the page around the pane is told; plain data, for it crosses into the browser. */
export interface HostPageSettings {
  readonly paneUrl: string;
  /** `en-US`, `zh-CN`: Excel's own language. */
  readonly language: string;
  readonly requirements: string;
  readonly documentUrl: string;
}

/** What the page calls in the tests' process, and what the tests call in the page. */
declare global {
  interface Window {
    /** Gives what `executeMethod` answers with; nothing when no answer ever comes. */
    excelAnswers(body: string, customData: string): Promise<unknown>;
    excelHears(action: string, data: string): Promise<void>;
    tellPane(action: string, data: unknown): boolean;
    /** What Excel wears; undefined for an Excel that tells of none. */
    excelWears?: OfficeColors | undefined;
  }
}

/** A theme of Office, as add-ins are told of it. */
export interface OfficeColors {
  readonly isDarkTheme: boolean;
  readonly bodyBackgroundColor: string;
}

/**
 * Runs in every frame before its own scripts: gives the pane the theme of the page around it. The package's office.js for
 * the web passes none on, unlike that for Windows and Mac and what Microsoft serves by now; so it is put where they put it.
 */
export function passThemeOn(): void {
  if (window === window.parent) return;
  const pass = () =>
    Object.defineProperty(Office.context, 'officeTheme', {
      configurable: true,
      get: () => window.parent.excelWears,
    });
  // office.js is there when the page has been parsed, and the pane's own program begins after that.
  document.addEventListener('readystatechange', () => void Office.onReady(pass), { once: true });
}

/**
 * Runs in the browser: the page of Excel on the web, as far as an add-in can tell. It holds the pane in a frame and
 * answers what office.js posts to it; the workbook is in the tests' process.
 */
export function becomeExcelOnTheWeb(settings: HostPageSettings): void {
  interface Message {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data?: { readonly ArrayData?: readonly unknown[] };
    readonly _actionType?: number;
  }
  const id = 'stand-in';
  /** Where events of each kind go: the message by which the pane asked for them. */
  const listeners = new Map<
    string,
    { readonly message: Message; readonly to: MessageEventSource; readonly origin: string }
  >();

  const appContext = {
    _id: id,
    _appName: 16,
    _appVersion: '16.0',
    _appUILocale: settings.language,
    _dataLocale: settings.language,
    _docUrl: settings.documentUrl,
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _appInstanceId: id,
    _requirementMatrix: settings.requirements,
    _hostFullVersion: '16.0.18000.10000',
  };

  function post(
    to: MessageEventSource,
    origin: string,
    message: Message,
    responseType: number,
    data: unknown,
  ): void {
    const { _actionName, _conversationId, _correlationId } = message;
    const answer = { _actionName, _conversationId, _correlationId, _data: data };
    const envelope = {
      _messageType: 1,
      _origin: location.href,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    to.postMessage(JSON.stringify({ ...envelope, ...answer }), { targetOrigin: origin });
  }

  async function answerFor(message: Message): Promise<unknown> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return appContext;
    if (message._actionName === 'executeMethod') {
      const [customData, , , , body] = message._data?.ArrayData ?? [];
      if (typeof body === 'string') return window.excelAnswers(body, String(customData));
    }
    await window.excelHears(message._actionName, JSON.stringify(message._data ?? null));
    return { Error: 0 };
  }

  window.addEventListener('message', ({ data, source, origin }) => {
    if (typeof data !== 'string' || source === null || !data.startsWith('{')) return;
    const message = JSON.parse(data) as Message;
    if (message._messageType !== 0 || message._actionName === 'ContextActivationManager_notifyHost')
      return;
    if (message._actionType === 1)
      listeners.set(message._actionName, { message, to: source, origin });
    if (message._actionType === 2) listeners.delete(message._actionName);
    void answerFor(message).then((answer) => {
      if (answer !== null && answer !== undefined) post(source, origin, message, 0, answer);
    });
  });

  window.tellPane = (action, data) => {
    const listener = listeners.get(action);
    if (listener === undefined) return false;
    post(listener.to, listener.origin, listener.message, 1, data);
    return true;
  };

  const frame = document.createElement('iframe');
  const hostInfo = `Excel|Web|16.01|${settings.language}|${id}|`;
  const xdmInfo = `${id}|${id}|${encodeURIComponent(location.href)}`;
  frame.name = JSON.stringify({ hostInfo, xdmInfo, serializerVersion: 1 });
  const url = new URL(settings.paneUrl);
  // The last number: one runtime for pane and ribbon, and custom functions.
  url.searchParams.set('_host_Info', `Excel$Web$16.01$${settings.language}$${id}$$$3`);
  frame.src = url.href;
  frame.title = 'Task pane';
  document.body.append(frame);
}
