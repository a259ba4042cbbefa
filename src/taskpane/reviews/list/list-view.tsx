import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Day } from '../../../values/day';
import type { CheckedRegister } from '../../../operations/check-register';
import {
  districtsOf,
  dueLines,
  filteredLines,
  NO_FILTER,
} from '../../../operations/review-register';
import { ButtonRow } from '../../parts/button-row';
import { LongList } from '../../parts/long-list';
import { visuallyHidden } from '../../parts/visually-hidden';
import { useWords } from '../../state/pane-context';
import { MoreActions } from '../more/more-actions';
import type { ShowReviews } from '../use-reviews-view';
import { DayField } from './day-field';
import { DueFilters } from './due-filters';
import { DueRow } from './due-row';
import { DueTiles } from './due-tiles';
import { RegisterFindings } from './register-findings';
import { YearBars } from './year-bars';

const useStyles = makeStyles({
  hidden: visuallyHidden,
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  chosen: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** In pixels, about. */
const ROW_HEIGHT = 66;

interface Props {
  /** As of the day that the list is looked at from. */
  readonly checked: CheckedRegister;
  /** As of today. */
  readonly current: CheckedRegister;
  readonly onDay: (day: Day | undefined) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly show: ShowReviews;
}

/** Every holder by due date, as of a day: counted, drawn, filtered. */
export function ListView({ checked, current, onDay, selected, onSelect, show }: Props) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews;
  const [filter, setFilter] = useState(NO_FILTER);
  const { holders, asOf } = checked;
  const lines = useMemo(() => dueLines(holders, asOf), [holders, asOf]);
  const districts = useMemo(() => districtsOf(holders), [holders]);
  const shown = useMemo(() => filteredLines(lines, filter), [lines, filter]);
  const toggle = (titleNo: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(titleNo);
    else next.delete(titleNo);
    onSelect(next);
  };
  const record = () =>
    show({
      kind: 'record',
      recording: { kind: 'new', titleNos: [...selected] },
      from: { kind: 'list' },
    });
  return (
    <>
      <h2 className={styles.hidden}>{words.pane.shell.places.reviews}</h2>
      <DayField asOf={asOf} onDay={onDay} />
      <RegisterFindings findings={checked.findings} />
      <DueTiles lines={lines} filter={filter} onFilter={setFilter} />
      <YearBars lines={lines} asOf={asOf} />
      <MoreActions current={current} show={show} />
      <DueFilters holders={holders} districts={districts} filter={filter} onFilter={setFilter} />
      {selected.size > 0 && (
        <div className={styles.chosen}>
          <ButtonRow>
            <Button appearance="primary" onClick={record}>
              {said.recordSelected(selected.size)}
            </Button>
            <Button onClick={() => onSelect(new Set())}>{said.clearSelection}</Button>
          </ButtonRow>
        </div>
      )}
      <p className={styles.quiet} aria-live="polite">
        {shown.length === 0 && lines.length > 0
          ? said.noMatch
          : said.listCount(shown.length, lines.length)}
      </p>
      <LongList
        items={shown}
        label={said.listLabel}
        keyOf={({ holder }) => holder.title.titleNo}
        heightOf={() => ROW_HEIGHT}
      >
        {(line) => {
          const { titleNo } = line.holder.title;
          return (
            <DueRow
              line={line}
              withDistrict={districts.length > 1}
              isSelected={selected.has(titleNo)}
              onSelect={(isSelected) => toggle(titleNo, isSelected)}
              onOpen={() => show({ kind: 'holder', titleNo })}
            />
          );
        }}
      </LongList>
    </>
  );
}
