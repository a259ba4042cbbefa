import { useState } from 'react';
import { isoDate, type Day } from '../../../values/day';
import { numberText } from '../../../workbook/table-reader';
import type { Holder } from '../../../register/standings';
import type { Recording } from '../use-reviews-view';
import type { Draft } from './draft';

/** The form as it is at first: today, nothing decided; or what is known already. */
export function useDraft(recording: Recording, holders: readonly Holder[], today: Day) {
  return useState<Draft>(() => firstDraft(recording, holders, today));
}

function firstDraft(recording: Recording, holders: readonly Holder[], today: Day): Draft {
  const blank = { date: isoDate(today), decidedBy: '', note: '', isWithdrawn: false };
  switch (recording.kind) {
    case 'new':
      return {
        ...blank,
        lines: recording.titleNos.map((titleNo) => ({ titleNo, outcome: undefined, total: '' })),
      };
    case 'results':
      return {
        ...blank,
        lines: recording.entries.map(({ titleNo, outcome, total }) => ({
          titleNo,
          outcome,
          total: totalText(total),
        })),
      };
    case 'correction': {
      const { titleNo, corrects } = recording;
      const wrong = holders
        .find(({ title }) => title.titleNo === titleNo)
        ?.reviews.find(({ reviewedOn }) => reviewedOn === corrects);
      return {
        ...blank,
        date: isoDate(corrects),
        decidedBy: wrong?.decidedBy ?? '',
        lines: [{ titleNo, outcome: wrong?.outcome, total: totalText(wrong?.total) }],
      };
    }
  }
}

function totalText(total: number | undefined): string {
  return total === undefined ? '' : numberText(total);
}
