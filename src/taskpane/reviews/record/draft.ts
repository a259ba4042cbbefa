import { parseIsoDate, type Day } from '../../../values/day';
import type { Outcome } from '../../../workbook/choices';
import { isBlank, readNumber } from '../../../workbook/read-cell';
import type { ReviewEntry } from '../../../register/review-entry';
import type { Recording } from '../use-reviews-view';

/** What has been typed into the form so far. */
export interface Draft {
  /** `2026-11-24`, as a date field has it; empty where none is chosen. */
  readonly date: string;
  readonly decidedBy: string;
  readonly note: string;
  /** Of a correction: there was no such review at all. */
  readonly isWithdrawn: boolean;
  /** One for each title. */
  readonly lines: readonly DraftLine[];
}

export interface DraftLine {
  readonly titleNo: string;
  readonly outcome: Outcome | undefined;
  readonly total: string;
}

export function dayOfDraft({ date }: Draft): Day | undefined {
  return parseIsoDate(date);
}

/** Undefined for a blank one; NaN for what is no number from 0 on. */
export function totalOf({ total }: DraftLine): number | undefined {
  if (isBlank(total)) return undefined;
  const read = readNumber(total);
  return read.kind === 'value' && read.value >= 0 ? read.value : Number.NaN;
}

/** The entries that the form stands for; undefined as long as something is missing or cannot be read. */
export function entriesOf(draft: Draft, recording: Recording): readonly ReviewEntry[] | undefined {
  const { decidedBy, note } = draft;
  if (recording.kind === 'correction' && draft.isWithdrawn) {
    const { titleNo, corrects } = recording;
    return [{ kind: 'withdrawal', titleNo, withdraws: corrects, decidedBy, note }];
  }
  const reviewedOn = dayOfDraft(draft);
  if (reviewedOn === undefined) return undefined;
  const entries = draft.lines.flatMap((line): ReviewEntry[] => {
    const total = totalOf(line);
    if (!line.outcome || Number.isNaN(total)) return [];
    return [
      {
        kind: 'review',
        titleNo: line.titleNo,
        reviewedOn,
        outcome: line.outcome,
        total,
        decidedBy: decidedBy.trim(),
        note: note.trim(),
        corrects: recording.kind === 'correction' ? recording.corrects : undefined,
      },
    ];
  });
  return entries.length === draft.lines.length && entries.length > 0 ? entries : undefined;
}
