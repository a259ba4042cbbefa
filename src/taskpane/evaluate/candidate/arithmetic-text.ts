import {
  HUNDRED,
  fixedText,
  multiply,
  toNumber,
  add,
  type Fraction,
} from '../../../values/fraction';
import { numberText } from '../../../workbook/table-reader';
import type { TitleSettings } from '../../../standard/settings';
import type { Catalogue } from '../../../locales/catalogue';
import type { PointsOfWeight } from '../../../locales/pane-explain-words';
import type { CriterionExplanation } from '../../../operations/explain-criterion';
import { isHeld, type ResultExplanation } from '../../../operations/explain-result';
import { figureText } from '../../parts/figures';

/** A number of the sheet's, with the decimals that it has. */
export function plainText(value: Fraction): string {
  return numberText(toNumber(value));
}

/** More decimals of a share than of a score. */
const SHARE_DECIMALS = 2;

/** `(8 + 9 + 9) ÷ 3 = 8.67 of 10 × 12 = 10.40`; undefined where there is no arithmetic. */
export function criterionLine(
  { criterion, score, points, how }: CriterionExplanation,
  settings: TitleSettings,
  words: Catalogue,
): string | undefined {
  const { arithmetic } = words.pane.explain;
  const figure = (value: Fraction) => figureText(value, settings);
  if (how.kind === 'not-applicable') return arithmetic.notApplicable;
  if (how.kind === 'missing') return criterion.kind === 'score' ? arithmetic.missing : undefined;
  if (how.kind === 'veto' || !score) return undefined;
  const share: PointsOfWeight =
    criterion.kind === 'score' && points
      ? {
          maximum: plainText(criterion.maximum),
          weight: plainText(criterion.weight),
          points: figure(points),
        }
      : undefined;
  switch (how.kind) {
    case 'mean':
      return arithmetic.mean(how.counted.map(plainText), figure(score), share);
    case 'median':
      return arithmetic.median(how.counted.map(plainText), figure(score), share);
    case 'questionnaire':
      return arithmetic.questionnaire(figure(how.mean), figure(score), share);
    case 'composition':
      return arithmetic.composition(
        {
          holders: String(how.holders),
          base: numberText(how.base),
          share: percentText(how.composition.share),
          // It is a share of 1, and is multiplied next: two decimals of it would not lead to the score.
          reached: fixedText(how.reached, settings.decimals + SHARE_DECIMALS),
          score: figure(score),
        },
        share,
      );
  }
}

/** What else there is to say of a questionnaire or a composition. */
export function criterionNote({ how }: CriterionExplanation, words: Catalogue): string | undefined {
  const { respondents, composedOf } = words.pane.explain.arithmetic;
  if (how.kind === 'questionnaire') {
    const { sampling } = how;
    return respondents(sampling.respondents, sampling.residents, sampling.margin.toFixed(1));
  }
  if (how.kind !== 'composition') return undefined;
  const { composition, holders, base } = how;
  return composedOf(composition.holders, holders, base, percentText(composition.share));
}

/** `30%` */
function percentText(share: Fraction): string {
  return `${plainText(multiply(share, HUNDRED))}%`;
}

/** More inspections than these are counted, not listed. */
const MOST_LISTED = 8;

/** `(70 + 90) ÷ 2 = 80.00` */
export function inspectionLine(
  { inspections, figures, settings }: ResultExplanation,
  words: Catalogue,
): string | undefined {
  if (!figures.inspection) return undefined;
  const listed = inspections.slice(0, MOST_LISTED).map(({ score }) => plainText(score));
  return words.pane.explain.arithmetic.inspection(
    listed,
    inspections.length - listed.length,
    figureText(figures.inspection, settings),
  );
}

export function yearEndLine(
  { yearEnd, settings }: ResultExplanation,
  words: Catalogue,
): string | undefined {
  if (!yearEnd) return undefined;
  const { points, weights, value } = yearEnd;
  return words.pane.explain.arithmetic.yearEnd(
    figureText(points, settings),
    plainText(weights),
    figureText(value, settings),
  );
}

export function bonusLine(
  { bonusBeforeCap, figures, settings }: ResultExplanation,
  words: Catalogue,
): string {
  const sum = figureText(bonusBeforeCap, settings);
  const isCapped = sum !== figureText(figures.bonus, settings);
  return isCapped
    ? words.pane.explain.arithmetic.bonusCapped(sum, plainText(settings.bonusCap))
    : sum;
}

/** `(1 − 0.3) × 81.25 + 0.3 × 80.00 + 5.00 − 2.00 = 83.88`, and whether that was held within its bounds. */
export function totalLines(
  { total, figures, settings }: ResultExplanation,
  words: Catalogue,
): readonly string[] {
  const { yearEnd, inspection, bonus, deduction } = figures;
  if (!total || !yearEnd) return [];
  const { arithmetic } = words.pane.explain;
  const figure = (value: Fraction) => figureText(value, settings);
  const hasShare = toNumber(settings.inspectionShare) > 0 && inspection;
  const line = arithmetic.total({
    yearEnd: figure(yearEnd),
    inspection: hasShare
      ? { share: plainText(settings.inspectionShare), mean: figure(inspection) }
      : undefined,
    bonus: figure(bonus),
    deduction: figure(deduction),
    total: isHeld(total) ? fixedText(total.unheld, settings.decimals) : figure(total.value),
  });
  return isHeld(total)
    ? [line, arithmetic.held('0', plainText(add(HUNDRED, settings.bonusCap)))]
    : [line];
}
