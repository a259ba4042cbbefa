import type { FrameLocator, Page } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { answerForOfficeJs } from '../browser/office-cdn';
import { furnishSnapshot } from './furnish-snapshot';
import { becomeExcelOnTheWeb, passThemeOn, type OfficeColors } from './host-page';
import { stateOf, type PlainState } from './plain-state';
import type { RequestBody } from './protocol/messages';
import type { Reply } from './reply';
import { StandIn, type StandInOptions } from './stand-in';

export interface BrowserExcelOptions extends StandInOptions {
  /** Where the pane is served: an https address on localhost; office.js trusts a host page only beside it. */
  readonly paneUrl: string;
  /** Excel's language: `en-US` (if left out), `zh-CN`. */
  readonly language?: string;
  /** The workbook that is open; left out, an empty one. */
  readonly snapshot?: WorkbookSnapshot;
  /** What Excel wears; left out, it tells of no theme, as Excel on the web did for long. */
  readonly theme?: keyof typeof COLORS;
}

const COLORS = {
  white: { isDarkTheme: false, bodyBackgroundColor: '#FFFFFF' },
  black: { isDarkTheme: true, bodyBackgroundColor: '#262626' },
} as const satisfies Readonly<Record<string, OfficeColors>>;

/** Excel on the web around the pane, in a browser; the workbook is here. */
export interface BrowserExcel {
  readonly excel: StandIn;
  readonly pane: FrameLocator;
  state(): PlainState;
  /** Presses a button of the ribbon whose action is a function, and waits until the add-in says that it is done. */
  runCommand(action: string): Promise<void>;
  /** Works out a custom function, as a cell with it does: its value, or the error that the cell shows with what it says. */
  calculate(functionName: string, ...given: readonly unknown[]): Promise<FunctionResult>;
  /** The person gives Excel another theme, which is done outside of the pane. */
  wear(theme: keyof typeof COLORS): Promise<void>;
}

// tsx names functions through a helper of its own, which those that go into the page need there.
const HOST_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Excel</title><link rel="icon" href="data:,">
<script>globalThis.__name = (named) => named</script>
<style>body{margin:0}iframe{border:0;display:block;width:100vw;height:100vh}</style><body></body></html>`;
/** The numbers by which Excel on the web refuses a request as a whole; office.js turns them into these codes. */
const REFUSALS: ReadonlyMap<string, number> = new Map([
  ['InvalidOperationInCellEditMode', 5004],
  ['ActivityLimitReached', 5102],
  ['RequestPayloadSizeLimitExceeded', 5103],
  ['ResponsePayloadSizeLimitExceeded', 5104],
  ['AccessDenied', 7000],
]);

/** What office.js answers for a custom function: whether it failed is told beside. */
export interface FunctionResult {
  readonly value: unknown;
  readonly failed: boolean;
}

/** Opens the pane inside a page that stands in for Excel on the web; one a page. */
export async function openInBrowser(
  page: Page,
  options: BrowserExcelOptions,
): Promise<BrowserExcel> {
  const { paneUrl, language = 'en-US' } = options;
  const excel = new StandIn(options);
  if (options.snapshot) furnishSnapshot(excel.workbook, options.snapshot);
  const pressed = new Map<string, () => void>();
  let functionsAreReady: () => void = () => undefined;
  const whenFunctionsAreReady = new Promise<void>((resolve) => (functionsAreReady = resolve));
  const calculated = new Map<number, (result: FunctionResult) => void>();
  const hostUrl = new URL('/excel-on-the-web', paneUrl).href;
  await page.route(hostUrl, (route) =>
    route.fulfill({ contentType: 'text/html', body: HOST_PAGE }),
  );
  await answerForOfficeJs(page.context());
  await page.exposeFunction('excelAnswers', (body: string, customData: string) => {
    if (body.includes(FUNCTIONS)) functionsAreReady();
    for (const { id, ...result } of functionResults(body)) calculated.get(id)?.(result);
    if (isHousekeeping(body)) return executed(housekeeping(body));
    const reply = excel.answer(body, customData === 'WacPartition');
    return reply === undefined ? undefined : asMethodResult(reply);
  });
  await page.exposeFunction('excelHears', (action: string, data: string) => {
    const done = action === 'executeMethod' ? finishedCommand(data) : undefined;
    if (done !== undefined) pressed.get(done)?.();
  });
  // Events are told in their order, also while the page is still busy with the one before.
  let told = Promise.resolve(false);
  const tell = (action: string, data: unknown): Promise<boolean> => {
    told = told
      .then(() => page.evaluate(([to, what]) => window.tellPane(String(to), what), [action, data]))
      .catch((error: unknown) => {
        if (page.isClosed()) return false;
        throw error;
      });
    return told;
  };
  excel.onEvents(
    (entries) =>
      void tell('richApiMessage', {
        ArrayData: entries.map((entry) => [
          entry.messageCategory,
          entry.messageType,
          entry.targetId,
          entry.message,
          1,
        ]),
      }),
    () => void tell('documentSelectionChanged', {}),
  );
  await page.addInitScript(passThemeOn);
  await page.goto(hostUrl);
  const wear = (theme: keyof typeof COLORS) =>
    page.evaluate((colors) => {
      window.focus();
      window.excelWears = colors;
    }, COLORS[theme]);
  if (options.theme !== undefined) await wear(options.theme);
  await page.evaluate(becomeExcelOnTheWeb, {
    paneUrl,
    language,
    requirements: JSON.stringify(excel.requirements),
    documentUrl: `https://localhost/${encodeURIComponent(excel.workbook.name)}`,
  });
  return {
    excel,
    pane: page.frameLocator('iframe'),
    state: () => stateOf(excel.workbook),
    runCommand: async (action) => {
      const id = `button-${pressed.size + 1}`;
      const done = new Promise<void>((resolve) => pressed.set(id, resolve));
      const heard = await tell('appCommandInvoked', [
        id,
        action,
        JSON.stringify({ source: { id } }),
      ]);
      if (!heard) throw new Error('The add-in does not listen for its buttons.');
      await done;
    },
    calculate: async (functionName, ...given) => {
      await whenFunctionsAreReady;
      const id = calculated.size + 1;
      const done = new Promise<FunctionResult>((resolve) => calculated.set(id, resolve));
      const message = JSON.stringify([id, functionName, given, 'Sheet1!A1', 0]);
      const heard = await tell('richApiMessage', { ArrayData: [[1, 1000, '', message, 1]] });
      if (!heard) throw new Error('The add-in does not listen for its functions.');
      return done;
    },
    wear,
  };
}

/** By this number office.js tells that the function of a button is done. */
const COMMAND_COMPLETED = 94;

function finishedCommand(data: string): string | undefined {
  const { 0: id, DdaMethod } = JSON.parse(data) as {
    readonly 0?: string;
    readonly DdaMethod?: { readonly DispatchId?: number };
  };
  return DdaMethod?.DispatchId === COMMAND_COMPLETED ? id : undefined;
}

const FUNCTIONS = '"Microsoft.ExcelServices.CustomFunctions"';

/** What office.js hands over when functions are worked out. */
function functionResults(body: string): readonly (FunctionResult & { readonly id: number })[] {
  if (!body.includes(FUNCTIONS)) return [];
  const { Actions } = JSON.parse(body) as RequestBody;
  return Actions.filter(({ Name }) => Name === 'SetInvocationResults').flatMap(
    ({ ArgumentInfo }) =>
      ArgumentInfo?.Arguments?.[0] as readonly (FunctionResult & { readonly id: number })[],
  );
}

/** What office.js asks besides the workbook: for nothing at all, for custom functions, and for the pane to be shown. */
const SERVICES = [
  FUNCTIONS,
  '"Microsoft.InternalService.AddinInternalService"',
  '"Microsoft.AppRuntime.AppRuntimeService"',
];

function isHousekeeping(body: string): boolean {
  return SERVICES.some((service) => body.includes(service));
}

function housekeeping(body: string): string {
  const { Actions } = JSON.parse(body) as { readonly Actions: readonly { readonly Id: number }[] };
  return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
}

function asMethodResult(reply: Reply): unknown {
  if (reply.kind === 'answer') return executed(reply.body);
  const number = REFUSALS.get(reply.failed);
  if (number !== undefined) return { Version: 1, Error: number };
  return executed(
    JSON.stringify({
      Results: [],
      Error: { Code: reply.failed, Message: reply.message, HttpStatusCode: reply.status },
    }),
  );
}

function executed(body: string): unknown {
  return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], body] };
}
