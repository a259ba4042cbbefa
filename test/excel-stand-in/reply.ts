import { messageOf } from './protocol/excel-error';

/** What the connection gives back: Excel's answer as text (and the code, when it tells of an error), or that something stood in its way. */
export type Reply =
  | { readonly kind: 'answer'; readonly body: string; readonly failed: string | undefined }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly failed: string;
      readonly message: string;
    };

/** Errors with a status of their own; Excel's other refusals are 400. */
const STATUS: ReadonlyMap<string, number> = new Map([
  ['ActivityLimitReached', 429],
  ['Timeout', 504],
  ['ServiceNotAvailable', 503],
]);

/** Excel refuses a request as a whole. */
export function refusal(code: string): Reply {
  return { kind: 'error', failed: code, status: STATUS.get(code) ?? 400, message: messageOf(code) };
}

/** The connection answers in Excel's place. */
export function unavailable(status: number): Reply {
  const code = [...STATUS].find(([, of]) => of === status)?.[0] ?? 'GeneralException';
  return { kind: 'error', failed: code, status, message: messageOf(code) };
}
