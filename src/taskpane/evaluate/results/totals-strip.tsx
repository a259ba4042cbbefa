import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { choiceWords, DECISIONS } from '../../../workbook/choices';
import type { CandidateResult } from '../../../evaluation/evaluation';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { figureText, settingsOf } from '../../parts/figures';
import { useWords } from '../../state/pane-context';
import { layOutStrip, type Dot } from './strip-layout';
import { StripTable } from './strip-table';

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: '100%',
    maxWidth: '420px',
    height: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  line: { stroke: tokens.colorNeutralStroke1 },
  passMark: { stroke: tokens.colorNeutralForeground1, strokeDasharray: '3 2' },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: '10px', textAnchor: 'middle' },
  dot: { cursor: 'pointer', strokeWidth: '1px' },
  // Filled or hollow: not by colour alone.
  named: { fill: tokens.colorPaletteGreenForeground1, stroke: tokens.colorPaletteGreenForeground1 },
  'not-named': { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteRedForeground1 },
  incomplete: { fill: tokens.colorNeutralForeground3, stroke: tokens.colorNeutralForeground3 },
  current: { stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
  said: {
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly evaluated: EvaluatedWorkbook;
  /** Of one title. */
  readonly results: readonly CandidateResult[];
  readonly onOpen: (candidate: string) => void;
}

/** The totals of a title as dots on a line, the pass mark drawn; pointer and arrow keys name each, Enter opens it. */
export function TotalsStrip({ evaluated, results, onOpen }: Props) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const [currentKey, setCurrentKey] = useState<string>();
  const [example] = results;
  if (!example) return null;
  const settings = settingsOf(evaluated, example);
  const { strip } = words.pane.results;
  const layout = layOutStrip(results, settings.passMark);
  const { dots, baseline } = layout;
  if (dots.length === 0) return null;
  const current = dots.findIndex(({ result }) => result.candidate.key === currentKey);
  const textOf = ({ result: { candidate, decision }, total }: Dot) =>
    strip.dot(
      candidate.name || candidate.key,
      figureText(total, settings),
      choiceWords(DECISIONS, decision)[words.language],
    );
  const passMark = figureText(settings.passMark, settings);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextDot(event.key, current, dots.length);
    const dot = dots[next ?? current];
    if (event.key === 'Enter' && dot) onOpen(dot.result.candidate.key);
    else if (next === undefined) return;
    else setCurrentKey(dot?.result.candidate.key);
    event.preventDefault();
  };
  const said = dots[current];
  return (
    <>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className={styles.root}
        role="listbox"
        aria-label={strip.label(dots.length, passMark)}
        aria-orientation="horizontal"
        tabIndex={0}
        aria-activedescendant={said ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown}
      >
        <g aria-hidden>
          <line x1={0} x2={layout.width} y1={baseline} y2={baseline} className={styles.line} />
          {layout.ticks.map(({ x, value }) => (
            <text key={value} x={x} y={baseline + 13} className={styles.tick}>
              {value}
            </text>
          ))}
          <line
            x1={layout.passMarkX}
            x2={layout.passMarkX}
            y1={0}
            y2={baseline + 3}
            className={styles.passMark}
          />
        </g>
        {dots.map((dot, index) => (
          <circle
            key={dot.result.candidate.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            aria-label={textOf(dot)}
            cx={dot.x}
            cy={dot.y}
            r={layout.radius}
            className={mergeClasses(
              styles.dot,
              styles[dot.result.decision],
              index === current && styles.current,
            )}
            onPointerEnter={() => setCurrentKey(dot.result.candidate.key)}
            onClick={() => onOpen(dot.result.candidate.key)}
          />
        ))}
      </svg>
      <p className={styles.said} aria-hidden>
        {said ? textOf(said) : strip.passMark(passMark)}
      </p>
      <StripTable results={results} />
    </>
  );
}

/** Where a key leads to; undefined for keys that lead nowhere. */
function nextDot(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, current + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
