import type { Day } from '../../values/day';
import type { HeaderAnswer } from '../../consolidation/questions';
import type { DistrictStandard } from '../../operations/district-standard';
import type { OfferedFile } from '../../operations/consolidate-workbooks';
import type { DistrictReading } from '../../operations/read-district';

/** What a thread is asked for: to read one file. */
export interface ReadRequest {
  readonly file: string;
  readonly bytes: ArrayBuffer;
  readonly today: Day;
  readonly headers: readonly HeaderAnswer[];
}

export interface ReadReply {
  readonly sha256: string;
  readonly outcome:
    | {
        readonly kind: 'read';
        readonly reading: Omit<DistrictReading, 'standard'>;
        readonly standard: SentStandard;
      }
    | Exclude<OfferedFile['outcome'], { kind: 'read' }>;
}

/** Hundreds of files have one standard: each thread sends it once, and afterwards its fingerprint. */
export type SentStandard = DistrictStandard | string | undefined;
