import { useDeferredValue, useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { selectionSums } from './selection-sums';
import type { SpreadsheetState } from './spreadsheet';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** Sum, average and count of the selected cells, as soon as there are two of them. */
export function StatusBar({
  state,
  words,
}: {
  state: SpreadsheetState;
  words: WorkbenchCatalogue;
}) {
  const styles = useStyles();
  const sheet = useDeferredValue(state.sheet);
  const range = useDeferredValue(state.selection.range);
  const { count, numbers } = useMemo(() => selectionSums(sheet, range), [sheet, range]);
  const { selected, sum, average, count: counted } = words.workbench;
  const number = new Intl.NumberFormat(words.language, { maximumFractionDigits: 4 });
  return (
    <div role="status" aria-label={selected} className={styles.root}>
      {count > 1 && (
        <>
          {numbers && <span>{average(number.format(numbers.average))}</span>}
          <span>{counted(number.format(count))}</span>
          {numbers && <span>{sum(number.format(numbers.sum))}</span>}
        </>
      )}
    </div>
  );
}
