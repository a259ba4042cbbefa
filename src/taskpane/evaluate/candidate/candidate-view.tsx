import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { choiceWords, TITLE_KINDS } from '../../../workbook/choices';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { explainResult } from '../../../operations/explain-result';
import { SubView } from '../../parts/sub-view';
import { useWords } from '../../state/pane-context';
import type { ShowView } from '../use-evaluate-view';
import { ConditionsList } from './conditions-list';
import { DimensionSection } from './dimension-section';
import { ReasonsList } from './reasons-list';
import { Section } from './section';
import { TotalHeading } from './total-heading';
import { TotalSection } from './total-section';
import { useOpenCriteria } from './use-open-criteria';

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** One candidate: everything that answers "why 83.40?", from the total down to the score cells. */
export function CandidateView({
  evaluated,
  candidate: key,
  show,
}: {
  readonly evaluated: EvaluatedWorkbook;
  readonly candidate: string;
  readonly show: ShowView;
}) {
  const styles = useStyles();
  const words = useWords();
  const open = useOpenCriteria();
  const result = evaluated.evaluation.results.find(({ candidate }) => candidate.key === key);
  const explained = useMemo(() => result && explainResult(evaluated, result), [evaluated, result]);
  const back = () => show({ kind: 'results' });
  const { dimensions, exactNote } = words.pane.explain;
  if (!explained) {
    return (
      <SubView heading={key} onBack={back}>
        <p className={styles.text}>{words.pane.results.noMatch}</p>
      </SubView>
    );
  }
  const { candidate } = explained.result;
  const title = candidate.title && choiceWords(TITLE_KINDS, candidate.title)[words.language];
  return (
    <SubView heading={candidate.name || candidate.key} onBack={back}>
      <p className={styles.quiet}>
        {[candidate.key, title, candidate.district].filter(Boolean).join(' · ')}
      </p>
      <TotalHeading explained={explained} evaluated={evaluated} />
      <ReasonsList explained={explained} />
      <ConditionsList explained={explained} />
      {explained.dimensions.length > 0 && (
        <Section heading={dimensions}>
          {explained.dimensions.map((one) => (
            <DimensionSection
              key={one.dimension}
              dimension={one}
              settings={explained.settings}
              open={open}
            />
          ))}
        </Section>
      )}
      <TotalSection explained={explained} open={open} />
      <p className={styles.quiet}>{exactNote(explained.settings.decimals)}</p>
    </SubView>
  );
}
