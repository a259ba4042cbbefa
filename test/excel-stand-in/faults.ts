/** What goes wrong with one request. */
export type Fault =
  /** Refused as a whole: nothing took effect. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The action at this place (from 0) fails; those before it have taken effect. */
  | { readonly kind: 'at-action'; readonly action: number; readonly code: string }
  /** All of it took effect, but the answer says that it failed. */
  | { readonly kind: 'answer-lost'; readonly code: string }
  /** No answer ever comes; `after` says whether it took effect all the same. */
  | { readonly kind: 'silent'; readonly after: boolean }
  /** The connection answers in Excel's place: 429, 503, 504, …; nothing took effect. */
  | { readonly kind: 'http'; readonly status: number };

/** Faults that wait for their request; the requests by which office.js tidies up neither count nor fail. */
export class Faults {
  private planted: { at: number; fault: Fault }[] = [];
  private lasting: Fault | undefined;

  /** Plants a fault for the n-th request from now, counted from 1. */
  at(request: number, fault: Fault): void {
    this.planted.push({ at: request, fault });
  }

  next(fault: Fault): void {
    this.at(1, fault);
  }

  /** Every request from now on, until `clear`. */
  always(fault: Fault): void {
    this.lasting = fault;
  }

  clear(): void {
    this.planted = [];
    this.lasting = undefined;
  }

  /** How many planted faults have not struck yet. */
  get waiting(): number {
    return this.planted.length;
  }

  /** The fault of the request that comes in now. */
  take(): Fault | undefined {
    for (const one of this.planted) one.at--;
    const due = this.planted.find(({ at }) => at === 0);
    this.planted = this.planted.filter((one) => one !== due);
    return due?.fault ?? this.lasting;
  }
}
