import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { compare, toNumber, type Fraction } from '../../../values/fraction';
import type { TitleSettings } from '../../../standard/settings';
import { comparedTexts } from '../../parts/figures';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', height: '12px' },
  track: { fill: tokens.colorNeutralBackground5 },
  reached: { fill: tokens.colorBrandBackground },
  below: { fill: tokens.colorPaletteRedForeground1 },
  floor: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

/** 0 to 100, with the floor drawn; the words below say the same. */
export function DimensionBar({
  value,
  settings,
}: {
  readonly value: Fraction;
  readonly settings: TitleSettings;
}) {
  const styles = useStyles();
  const { dimensionBar } = useWords().pane.explain;
  const { dimensionFloor } = settings;
  const texts = comparedTexts(value, dimensionFloor, settings);
  const isBelow = compare(value, dimensionFloor) < 0;
  const floor = toNumber(dimensionFloor);
  return (
    <>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" className={styles.picture} aria-hidden>
        <rect x={0} y={4} width={100} height={4} className={styles.track} />
        <rect
          x={0}
          y={3}
          width={toNumber(value)}
          height={6}
          className={mergeClasses(styles.reached, isBelow && styles.below)}
        />
        <line
          x1={floor}
          x2={floor}
          y1={0}
          y2={12}
          vectorEffect="non-scaling-stroke"
          className={styles.floor}
        />
      </svg>
      <div className={styles.text}>{dimensionBar(texts.value, texts.limit)}</div>
    </>
  );
}
