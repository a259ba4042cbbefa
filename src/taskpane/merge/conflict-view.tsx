import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import { cellText } from '../../workbook/read-cell';
import type { Answer, Conflict, Version } from '../../consolidation/questions';
import { recordTable } from '../../consolidation/record-tables';
import { answerTo } from '../../operations/consolidation-choices';
import { ButtonRow } from '../parts/button-row';
import { usePane } from '../state/pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  version: {
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    minWidth: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  taken: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
  value: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    overflowWrap: 'anywhere',
  },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { verticalAlign: 'text-bottom', color: tokens.colorBrandForeground1 },
});

interface Props {
  /** It comes after another question that was answered. */
  readonly comesNext: boolean;
  /** All of them; those that are decided can be decided otherwise. */
  readonly conflicts: readonly Conflict[];
  readonly decider: string;
  readonly fileName: (identity: string) => string;
  readonly onAnswer: (...answers: readonly Answer[]) => void;
}

/** The conflicts one after another, what each file says side by side; by mouse, or by the keys 1, 2 and so on. */
export function ConflictView({ comesNext, conflicts, decider, fileName, onAnswer }: Props) {
  const styles = useStyles();
  const { words, today } = usePane();
  const said = words.pane.merge.conflict;
  const { blank } = words.pane.merge.summary;
  const [at, setAt] = useState(() => firstOpen(conflicts, 0));
  const [moved, setMoved] = useState(comesNext ? 1 : 0);
  const index = Math.min(at, conflicts.length - 1);
  const conflict = conflicts[index];
  if (!conflict) return null;
  const chooser = { by: decider, on: today() };
  const versions = differing(conflict.versions);
  const move = (to: number) => {
    setAt(to);
    setMoved((count) => count + 1);
  };
  const take = (version: Version | undefined) => {
    if (!version) return;
    onAnswer(answerTo(conflict, version.meaning, chooser));
    const others = conflicts.map((one) => (one === conflict ? undefined : one));
    move(firstOpen(others, index));
  };
  const takeFile = (file: string) => {
    const answers = openFrom(conflicts, file).flatMap((one): Answer[] => {
      const version = one.versions.find((two) => two.file === file);
      return version ? [answerTo(one, version.meaning, chooser)] : [];
    });
    onAnswer(...answers);
    move(index);
  };
  const { spec } = recordTable(conflict.table);
  const files = [...new Set(conflict.versions.map(({ file }) => file))];
  const isAllDecided = conflicts.every(({ answer }) => answer);
  return (
    <Section
      heading={said.heading(index + 1, conflicts.length)}
      moves={moved}
      onDigit={(digit) => take(versions[digit - 1])}
    >
      <p className={styles.text} aria-live="polite">
        {said.of(conflict.header, conflict.key, spec.sheet[words.language])}
      </p>
      <p className={styles.quiet}>{isAllDecided ? said.allDecided : said.byKeys}</p>
      <div className={styles.versions}>
        {versions.map((version, number) => {
          const isTaken = conflict.answer?.taken === version.meaning;
          return (
            <Button
              key={version.meaning}
              className={mergeClasses(styles.version, isTaken && styles.taken)}
              aria-pressed={isTaken}
              onClick={() => take(version)}
            >
              <span className={styles.value}>
                {words.pane.merge.numbered(number + 1, cellText(version.value) || blank)}
              </span>
              {conflict.versions
                .filter(({ meaning }) => meaning === version.meaning)
                .map(({ file, sheet, cell, earlier }) => (
                  <span key={`${file} ${sheet} ${cell}`} className={styles.place}>
                    {said.place(
                      file === '' ? said.thisWorkbook : fileName(file),
                      sheet,
                      cell,
                      earlier,
                    )}
                  </span>
                ))}
              {isTaken && (
                <span>
                  <CheckmarkCircleFilled aria-hidden className={styles.icon} /> {said.chosen}
                </span>
              )}
            </Button>
          );
        })}
      </div>
      <ButtonRow>
        {files.map((file) => {
          const count = openFrom(conflicts, file).length;
          if (count < 2) return null;
          const name = file === '' ? said.thisWorkbook : fileName(file);
          return (
            <Button key={file} size="small" onClick={() => takeFile(file)}>
              {said.allFrom(name, count)}
            </Button>
          );
        })}
      </ButtonRow>
      {conflicts.length > 1 && (
        <ButtonRow>
          <Button
            appearance="subtle"
            size="small"
            disabledFocusable={index === 0}
            onClick={() => move(index - 1)}
          >
            {said.previous}
          </Button>
          <Button
            appearance="subtle"
            size="small"
            disabledFocusable={index === conflicts.length - 1}
            onClick={() => move(index + 1)}
          >
            {said.next}
          </Button>
        </ButtonRow>
      )}
    </Section>
  );
}

/** One version of each meaning. */
function differing(versions: readonly Version[]): readonly Version[] {
  return versions.filter(
    ({ meaning }, index) => versions.findIndex((one) => one.meaning === meaning) === index,
  );
}

function openFrom(conflicts: readonly Conflict[], file: string): readonly Conflict[] {
  return conflicts.filter(
    ({ answer, versions }) => !answer && versions.some((one) => one.file === file),
  );
}

/** The next one that nobody has decided, from a place on and then from the start; else the place itself. */
function firstOpen(conflicts: readonly (Conflict | undefined)[], from: number): number {
  const isOpen = (one: Conflict | undefined) => one !== undefined && one.answer === undefined;
  const later = conflicts.findIndex((one, index) => index >= from && isOpen(one));
  if (later >= 0) return later;
  const earlier = conflicts.findIndex(isOpen);
  return earlier >= 0 ? earlier : from;
}
