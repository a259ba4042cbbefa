/** A part of a request: what it puts into it, and about how many bytes that makes. */
export interface Step {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web takes 5 MB a request; what is counted here leaves out some of the wrapping. */
export const MOST_BYTES = 4_700_000;

/** About what one call or one property makes in a request, its path included. */
export const CALL_BYTES = 300;

/** The steps in as few requests as hold them, in their order. */
export function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const request = requests.at(-1);
    if (request && step.bytes <= room) request.push(step);
    else {
      requests.push([step]);
      room = MOST_BYTES;
    }
    room -= step.bytes;
  }
  return requests;
}

/** How many bytes data takes in a request. */
export function bytesOf(data: unknown): number {
  const text = JSON.stringify(data);
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Half of a pair counts two, so that both make the four bytes of their character.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes += 1;
    else if (unit >= 0x800) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}
