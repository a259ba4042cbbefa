import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Day } from '../../../values/day';
import { dueByYear, type DueLine } from '../../../operations/review-register';
import { useWords } from '../../state/pane-context';
import { shownYears } from './shown-years';

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', height: '84px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  bar: { fill: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  base: { stroke: tokens.colorNeutralStroke1 },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    textAnchor: 'middle',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** In pixels: the bars' room, the lines of figures above and of years below. */
const FULL = 48;
const TOP = 16;
const BOTTOM = TOP + FULL;

/** A bar a year for the reviews that are coming. */
export function YearBars({
  lines,
  asOf,
}: {
  readonly lines: readonly DueLine[];
  readonly asOf: Day;
}) {
  const styles = useStyles();
  const said = useWords().pane.reviews;
  const years = useMemo(() => shownYears(dueByYear(lines, asOf)), [lines, asOf]);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const label = said.yearsLabel(
    years.map(({ year, count, isRest }) =>
      isRest ? said.yearsAfter(year - 1, count) : said.yearCount(year, count),
    ),
  );
  const share = 100 / years.length;
  return (
    <div>
      <h3 className={styles.heading}>{said.yearsHeading}</h3>
      <svg role="img" aria-label={label} className={styles.picture}>
        {years.map(({ year, count, isRest }, index) => {
          const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * FULL));
          const middle = `${(index + 0.5) * share}%`;
          return (
            <g key={year}>
              <rect
                x={`${(index + 0.15) * share}%`}
                width={`${0.7 * share}%`}
                y={BOTTOM - height}
                height={height}
                className={styles.bar}
              />
              <text x={middle} y={BOTTOM - height - 4} className={styles.text}>
                {count}
              </text>
              <text x={middle} y={BOTTOM + 15} className={styles.text}>
                {isRest ? `${year}+` : year}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={BOTTOM} y2={BOTTOM} className={styles.base} />
      </svg>
    </div>
  );
}
