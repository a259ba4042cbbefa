import { makeStyles, tokens } from '@fluentui/react-components';
import type { TitleSettings } from '../../../standard/settings';
import type { DimensionExplanation } from '../../../operations/explain-result';
import { useWords } from '../../state/pane-context';
import { CriterionSection } from './criterion-section';
import { DimensionBar } from './dimension-bar';
import type { OpenCriteria } from './use-open-criteria';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface Props {
  readonly dimension: DimensionExplanation;
  readonly settings: TitleSettings;
  readonly open: OpenCriteria;
}

/** A dimension as a bar against its floor, and the criteria that it is made of. */
export function DimensionSection({ dimension, settings, open }: Props) {
  const styles = useStyles();
  const { noDimensionScore } = useWords().pane.explain;
  const { dimension: name, share, criteria } = dimension;
  return (
    <div>
      <div className={styles.top}>
        <h4 className={styles.name}>{name}</h4>
        {!share && <span className={styles.figure}>{noDimensionScore}</span>}
      </div>
      {share && <DimensionBar value={share.value} settings={settings} />}
      {criteria.map((one) => (
        <CriterionSection
          key={one.criterion.code}
          explained={one}
          settings={settings}
          isOpen={open.isOpen(one.criterion.code)}
          onToggle={() => open.toggle(one.criterion.code)}
        />
      ))}
    </div>
  );
}
