import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { PlaceName } from '../pane-messages';
import { useWords } from '../state/pane-context';

export const PLACES: readonly PlaceName[] = ['evaluate', 'merge', 'reviews'];

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  root: {
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The three places, as the three kinds of user. */
export function PlaceTabs({
  ref,
  current,
  onSelect,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly current: PlaceName;
  readonly onSelect: (place: PlaceName) => void;
}) {
  const styles = useStyles();
  const { places } = useWords().pane.shell;
  return (
    <div ref={ref} className={styles.bar}>
      <TabList
        className={styles.root}
        aria-label={places.label}
        selectedValue={current}
        // The tabs' values are the places' names.
        onTabSelect={(_, { value }) => onSelect(value as PlaceName)}
      >
        {PLACES.map((place) => (
          <Tab key={place} value={place}>
            {places[place]}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
