import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { choiceWords, TITLE_KINDS } from '../../../workbook/choices';
import type { DueLine } from '../../../operations/review-register';
import { CellLink } from '../../parts/cell-link';
import { plainButton } from '../../parts/plain-button';
import { useWords } from '../../state/pane-context';
import { BucketIcon } from '../status-mark';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  open: {
    ...plainButton,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  days: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  more: {
    gridColumnStart: 2,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    '& button': { fontSize: 'inherit' },
  },
  whole: { whiteSpace: 'nowrap' },
});

interface Props {
  readonly line: DueLine;
  /** Left out where all are of one. */
  readonly withDistrict: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onOpen: () => void;
}

/** A holder and how long is left; its number leads to its row in the register. */
export function DueRow({ line, withDistrict, isSelected, onSelect, onOpen }: Props) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews;
  const { bucket, daysLeft, holder } = line;
  const { title, standing } = holder;
  const name = title.name || title.candidate || title.titleNo;
  const { removedOn } = standing;
  const isRemoved = bucket === 'removed' && removedOn !== undefined;
  return (
    <div className={styles.row}>
      <Checkbox
        aria-label={said.select(name)}
        checked={isSelected}
        disabled={isRemoved}
        onChange={(_, { checked }) => onSelect(checked === true)}
      />
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.name}>{name}</span>{' '}
        <span className={styles.days}>
          <BucketIcon bucket={bucket} />{' '}
          {isRemoved ? said.removedOn(words.date(removedOn)) : said.daysLeft(daysLeft)}
        </span>
      </button>
      <span className={styles.more}>
        <CellLink sheet={title.sheet} cell={title.cell}>
          {title.titleNo}
        </CellLink>
        {[choiceWords(TITLE_KINDS, title.title)[words.language], withDistrict && title.district]
          .filter(Boolean)
          .map((text) => ` · ${text}`)}
        {' · '}
        <span className={styles.whole}>{said.due(words.date(standing.reviewDue))}</span>
      </span>
    </div>
  );
}
