import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AddCircleRegular,
  ArrowSyncCircleRegular,
  CheckmarkCircleRegular,
  DismissCircleFilled,
  ErrorCircleFilled,
} from '@fluentui/react-icons';
import type { FileStatus } from '../../locales/file-status';
import { findingText } from '../../locales/say';
import type { FileResult } from '../../operations/consolidate-workbooks';
import { Disclosure } from '../parts/disclosure';
import { SeverityIcon } from '../parts/marks';
import { useWords } from '../state/pane-context';

const useStyles = makeStyles({
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  lines: { padding: `${tokens.spacingVerticalXS} 0` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  counts: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
  },
  quiet: { minWidth: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  state: { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
  icon: { verticalAlign: 'text-bottom', fontSize: tokens.fontSizeBase400 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
  findings: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
});

const STATES = {
  added: { Icon: AddCircleRegular, tone: 'good' },
  changed: { Icon: ArrowSyncCircleRegular, tone: 'good' },
  unchanged: { Icon: CheckmarkCircleRegular, tone: 'neutral' },
  refused: { Icon: DismissCircleFilled, tone: 'bad' },
  unreadable: { Icon: ErrorCircleFilled, tone: 'bad' },
} as const satisfies Record<FileStatus, unknown>;

const MOST_FINDINGS = 20;

interface Props {
  readonly file: FileResult;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Why a file is refused stands there at once; what else was found in it can be opened. */
export function FileRow({ file, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { counts, found, moreFindings, sentences } = words.pane.merge;
  const { findings, status } = file;
  const { Icon, tone } = STATES[status];
  const isTaken = status !== 'refused' && status !== 'unreadable';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const said = found(errors, warnings);
  const isShown = isOpen || !isTaken;
  return (
    <div role="group" aria-label={file.file} className={styles.row}>
      <div className={styles.lines}>
        <div className={styles.line}>
          <span className={styles.name}>{file.file}</span>
          <span className={styles.state}>
            <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />{' '}
            {words.consolidation.status[status]}
          </span>
        </div>
        <div className={styles.line}>
          <span className={styles.quiet}>{file.district}</span>
          <span className={styles.counts}>
            {counts({ ...file, vanished: file.vanished.length })}
          </span>
        </div>
      </div>
      {said !== '' && isTaken && (
        <Disclosure isOpen={isOpen} onToggle={onToggle} level={3}>
          {said}
        </Disclosure>
      )}
      {isShown && findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.slice(0, isTaken || isOpen ? MOST_FINDINGS : 3).map((one, index) => {
            const { problem, suggestion } = findingText(words, one);
            return (
              <li key={index}>
                <SeverityIcon severity={one.severity} />{' '}
                {one.cell === '' ? '' : `${one.sheet}!${one.cell} `}
                {one.severity === 'error' && !isTaken ? sentences(problem, suggestion) : problem}
              </li>
            );
          })}
          {findings.length > MOST_FINDINGS && (
            <li>{moreFindings(findings.length - MOST_FINDINGS)}</li>
          )}
        </ul>
      )}
    </div>
  );
}
