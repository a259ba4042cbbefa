import { catalogueOf } from '../../../locales/catalogues';
import { checkRegister } from '../../../operations/check-register';
import { planReviews } from '../../../operations/plan-reviews';
import { prepareReviews, type PreparedReviews } from '../../../operations/record-reviews';
import { workbookLanguage } from '../../../operations/workbook-language';
import { usePane } from '../../state/pane-context';

/**
 * Records what was shown, in the workbook's language, if it still does the same to the workbook as it is now. Whether it
 * was recorded.
 */
export function useRecord(): (shown: PreparedReviews) => Promise<boolean> {
  const { work, workbook, today, words } = usePane();
  return async (shown) => {
    const again = await work.run(
      ({ pane }) => pane.shell.reading,
      () => workbook.reload(),
    );
    if (!again) return false;
    const { snapshot } = again.checked;
    const checked = checkRegister(snapshot, today());
    const prepared = prepareReviews(checked, shown.entries);
    if (prepared.problems.length > 0 || !doesTheSame(prepared, shown)) {
      work.tell(({ pane }) => pane.reviews.record.changedMeanwhile);
      return false;
    }
    const language = workbookLanguage(snapshot) ?? words.language;
    const count = shown.entries.length;
    return work.write(planReviews(checked, prepared, catalogueOf(language)), ({ pane }) =>
      pane.reviews.record.recorded(count),
    );
  };
}

function doesTheSame(a: PreparedReviews, b: PreparedReviews): boolean {
  const outcomes = ({ effects }: PreparedReviews) =>
    JSON.stringify(effects.map(({ after }) => [after.title.titleNo, after.standing]));
  return outcomes(a) === outcomes(b);
}
