import { yearOf } from '../../../values/day';
import { utcStamp } from '../../../hosts/today';
import { catalogueOf } from '../../../locales/catalogues';
import { registerCalendar, registerIcs } from '../../../operations/calendar-export';
import { checkRegister, type CheckedRegister } from '../../../operations/check-register';
import { evaluateWorkbook } from '../../../operations/evaluate-workbook';
import { dueUntil, planCalendar, planLists, planUpToDate } from '../../../operations/plan-register';
import { planReviewRound, reviewsOfRound } from '../../../operations/review-round';
import { workbookLanguage } from '../../../operations/workbook-language';
import { saveText } from '../../parts/save-text';
import { usePane } from '../../state/pane-context';
import type { ShowReviews } from '../use-reviews-view';

/** What can be done with the register as a whole; each reads the workbook first, and says what came of it. */
export function useRegisterActions(show: ShowReviews) {
  const { host, work, workbook, today, words } = usePane();

  const withRegister = async (
    action: (checked: CheckedRegister) => Promise<void>,
  ): Promise<void> => {
    const again = await work.run(
      ({ pane }) => pane.shell.reading,
      () => workbook.reload(),
    );
    if (!again) return;
    await work.attempt(() => action(checkRegister(again.checked.snapshot, today())));
  };
  /** Sheets are written in the workbook's own language, whichever the pane is in. */
  const wordsOf = ({ snapshot }: CheckedRegister) =>
    catalogueOf(workbookLanguage(snapshot) ?? words.language);

  return {
    /** The events are kept in the workbook first, or the next file could not update them. */
    saveCalendar: () =>
      withRegister(async (checked) => {
        const calendar = registerCalendar(checked);
        const own = wordsOf(checked);
        const count = calendar.events.length;
        const isKept = await work.write(planCalendar(calendar, checked, own), ({ pane }) =>
          pane.reviews.more.calendarSaved(count),
        );
        if (!isKept) return;
        const text = registerIcs(calendar, checked, utcStamp(), own);
        saveText(own.pane.reviews.more.calendarFile, 'text/calendar', text);
      }),

    writeLists: () =>
      withRegister(async (checked) => {
        await work.write(planLists(checked, wordsOf(checked)));
      }),

    bringUpToDate: () =>
      withRegister(async (checked) => {
        const plan = planUpToDate(checked, wordsOf(checked));
        const cells = plan.edits.length;
        if (cells === 0) work.tell(({ pane }) => pane.reviews.more.isUpToDate);
        else await work.write(plan, ({ pane }) => pane.reviews.more.broughtUpToDate(cells));
      }),

    openRound: () =>
      withRegister(async (checked) => {
        const year = yearOf(checked.asOf);
        const due = dueUntil(checked.holders, year);
        if (due.length === 0) {
          work.tell(({ pane }) => pane.reviews.more.roundNone(year));
          return;
        }
        const own = wordsOf(checked);
        const plan = planReviewRound(checked, due, year, own);
        await host.openNew(plan, own.pane.reviews.more.roundName(year));
        work.tell(({ pane }) => pane.reviews.more.roundOpened(due.length));
      }),

    takeOverResults: async (file: File): Promise<void> => {
      const asOf = today();
      const evaluated = await work.run(
        ({ pane }) => pane.reviews.more.resultsReading(file.name),
        async () => {
          const { openFile } = await import('../../../hosts/file/file-host');
          const round = await openFile(new Uint8Array(await file.arrayBuffer())).read();
          return evaluateWorkbook(round, { asOf, name: false });
        },
      );
      if (!evaluated) return;
      await withRegister(async (checked) => {
        const entries = reviewsOfRound(evaluated, checked, asOf);
        if (entries.length === 0) work.tell(({ pane }) => pane.reviews.more.resultsNone);
        else {
          show({ kind: 'record', recording: { kind: 'results', entries }, from: { kind: 'list' } });
        }
      });
    },
  };
}
