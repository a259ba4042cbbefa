import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { choiceWords, TITLE_KINDS } from '../../../workbook/choices';
import type { Holder } from '../../../register/standings';
import type { DueFilter } from '../../../operations/review-register';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0, maxWidth: '100%' },
});

interface Props {
  readonly holders: readonly Holder[];
  readonly districts: readonly string[];
  readonly filter: DueFilter;
  readonly onFilter: (filter: DueFilter) => void;
}

/** By text, by title and by district. */
export function DueFilters({ holders, districts, filter, onFilter }: Props) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews;
  const inOrder = useMemo(
    () => [...districts].sort(new Intl.Collator(words.language).compare),
    [districts, words.language],
  );
  const titles = useMemo(() => {
    const held = new Set<string>(holders.map(({ title }) => title.title));
    return TITLE_KINDS.filter(({ code }) => held.has(code));
  }, [holders]);
  return (
    <div className={styles.root}>
      <SearchBox
        size="small"
        className={styles.field}
        aria-label={said.search}
        placeholder={said.search}
        value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      {titles.length > 1 && (
        <Select
          size="small"
          className={styles.field}
          aria-label={said.titleFilter}
          value={filter.title ?? ''}
          onChange={(_, { value }) =>
            onFilter({ ...filter, title: titles.find(({ code }) => code === value)?.code })
          }
        >
          <option value="">{said.allTitles}</option>
          {titles.map(({ code }) => (
            <option key={code} value={code}>
              {choiceWords(TITLE_KINDS, code)[words.language]}
            </option>
          ))}
        </Select>
      )}
      {districts.length > 1 && (
        <Select
          size="small"
          className={styles.field}
          aria-label={said.districtFilter}
          value={filter.district ?? ''}
          onChange={(_, { value }) =>
            onFilter({ ...filter, district: value === '' ? undefined : value })
          }
        >
          <option value="">{said.allDistricts}</option>
          {inOrder.map((district) => (
            <option key={district} value={district}>
              {district}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
