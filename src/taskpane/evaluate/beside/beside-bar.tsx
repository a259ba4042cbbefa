import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { divide, fixedText, fraction } from '../../../values/fraction';
import { choiceWords, METHODS } from '../../../workbook/choices';
import { numberText } from '../../../workbook/table-reader';
import { toNumber } from '../../../values/fraction';
import type { Criterion } from '../../../standard/standard';
import type { Catalogue } from '../../../locales/catalogue';
import { besideCell, type BesideCell } from '../../../operations/beside-cell';
import type { CheckedWorkbook } from '../../../operations/check-workbook';
import { useWorkbook, useWords } from '../../state/pane-context';
import { BesideScore } from './beside-score';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  scores: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** While a score cell is selected: its criterion, and what its candidate has so far from each evaluator. */
export function BesideBar({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const words = useWords();
  const { selected } = useWorkbook();
  const found = useMemo(() => selected && besideCell(checked, selected), [checked, selected]);
  if (!found) return null;
  const { label, soFar, noCandidate, nothingYet } = words.pane.check.beside;
  const { criterion, candidate, cell, scores, ratings } = found;
  const name = candidate && (candidate.name || candidate.key);
  return (
    <section className={styles.root} aria-label={label} aria-live="polite">
      <p className={styles.heading}>{headingOf(cell, criterion, words)}</p>
      <p className={styles.text}>{criterion.text}</p>
      {name === undefined && <p className={styles.text}>{noCandidate}</p>}
      {name !== undefined && criterion.method === 'questionnaire' && (
        <p className={styles.text}>{ratingsText(name, ratings, words)}</p>
      )}
      {name !== undefined && criterion.method !== 'questionnaire' && (
        <div>
          <span>{soFar(name)}</span>
          {scores.length === 0 ? (
            <span> {nothingYet}</span>
          ) : (
            <ul className={styles.scores}>
              {scores.map((score) => (
                <li key={`${score.sheet}!${score.cell}`}>
                  <BesideScore score={score} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

/** `F18 · B3 · Facilities · 0-10 · Report` */
function headingOf(cell: string, criterion: Criterion, words: Catalogue): string {
  const { range, ratingRange, yesOrNo, weight, noMethod } = words.pane.check.beside;
  const { code, dimension, kind, method, maximum } = criterion;
  const takes =
    kind === 'veto'
      ? yesOrNo
      : method === 'questionnaire'
        ? ratingRange
        : range(numberText(toNumber(maximum)));
  return [
    cell,
    code,
    dimension,
    takes,
    method ? choiceWords(METHODS, method)[words.language] : noMethod,
    ...(kind === 'score' ? [weight(numberText(toNumber(criterion.weight)))] : []),
  ].join(' · ');
}

function ratingsText(name: string, ratings: BesideCell['ratings'], words: Catalogue): string {
  const { ratingsSoFar, soFar, nothingYet } = words.pane.check.beside;
  if (!ratings) return `${soFar(name)} ${nothingYet}`;
  const mean = divide(ratings.sum, fraction(ratings.count));
  return ratingsSoFar(name, ratings.count, fixedText(mean, 2));
}
