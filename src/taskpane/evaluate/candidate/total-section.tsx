import { makeStyles, tokens } from '@fluentui/react-components';
import type { CriterionExplanation } from '../../../operations/explain-criterion';
import type { ResultExplanation } from '../../../operations/explain-result';
import { isZero } from '../../../values/fraction';
import { CellLink } from '../../parts/cell-link';
import { figureText } from '../../parts/figures';
import { useWords } from '../../state/pane-context';
import { bonusLine, inspectionLine, plainText, totalLines, yearEndLine } from './arithmetic-text';
import { CriterionSection } from './criterion-section';
import { Section } from './section';
import { TotalLine } from './total-line';
import type { OpenCriteria } from './use-open-criteria';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  total: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** How the year-end evaluation, the inspections, bonus and deductions make the total. */
export function TotalSection({
  explained,
  open,
}: {
  readonly explained: ResultExplanation;
  readonly open: OpenCriteria;
}) {
  const styles = useStyles();
  const words = useWords();
  const { total, figures, noDimensionScore, noInspections, noneGiven } = words.pane.explain;
  const { settings, inspections, vetoes, bonuses, deductions } = explained;
  const criteria = (list: readonly CriterionExplanation[]) =>
    list.map((one) => (
      <CriterionSection
        key={one.criterion.code}
        explained={one}
        settings={settings}
        isOpen={open.isOpen(one.criterion.code)}
        onToggle={() => open.toggle(one.criterion.code)}
      />
    ));
  return (
    <Section heading={total}>
      <TotalLine label={figures.yearEnd} text={yearEndLine(explained, words) ?? noDimensionScore} />
      {(inspections.length > 0 || !isZero(settings.inspectionShare)) && (
        <TotalLine
          label={figures.inspection}
          text={inspectionLine(explained, words) ?? noInspections}
        >
          <div className={styles.links}>
            {inspections.map(({ sheet, cell, score }) => (
              <CellLink
                key={cell}
                sheet={sheet}
                cell={cell}
                label={`${plainText(score)}, ${sheet}!${cell}`}
              >
                {plainText(score)}
              </CellLink>
            ))}
          </div>
        </TotalLine>
      )}
      {bonuses.length > 0 && (
        <TotalLine label={figures.bonus} text={bonusLine(explained, words)}>
          {criteria(bonuses)}
        </TotalLine>
      )}
      {deductions.length > 0 && (
        <TotalLine
          label={figures.deduction}
          text={
            isZero(explained.figures.deduction)
              ? noneGiven
              : figureText(explained.figures.deduction, settings)
          }
        >
          {criteria(deductions)}
        </TotalLine>
      )}
      {vetoes.length > 0 && <TotalLine label={figures.vetoes}>{criteria(vetoes)}</TotalLine>}
      {totalLines(explained, words).map((line) => (
        <p key={line} className={styles.total}>
          {line}
        </p>
      ))}
    </Section>
  );
}
