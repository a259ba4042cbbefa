import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, QuestionRegular } from '@fluentui/react-icons';
import type { TitleSettings } from '../../../standard/settings';
import type { Catalogue } from '../../../locales/catalogue';
import type { Condition } from '../../../operations/explain-conditions';
import type { ResultExplanation } from '../../../operations/explain-result';
import { comparedTexts } from '../../parts/figures';
import { useWords } from '../../state/pane-context';
import { plainText } from './arithmetic-text';
import { Section } from './section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: `${tokens.fontSizeBase500} minmax(0, 1fr)`,
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  // Beside the first line of a text that has several.
  icon: { height: tokens.lineHeightBase300, fontSize: tokens.fontSizeBase400 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  notMet: { color: tokens.colorPaletteRedForeground1 },
  notKnown: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Everything that has to be met, each with ✓ or ✗ and its words. */
export function ConditionsList({ explained }: { readonly explained: ResultExplanation }) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.explain;
  return (
    <Section heading={said.conditions}>
      <ul className={styles.list}>
        {explained.conditions.map((condition, index) => {
          const state = stateOf(condition);
          const Icon = ICONS[state];
          return (
            <li key={index} className={styles.row}>
              <Icon
                role="img"
                aria-hidden={false}
                aria-label={said[state]}
                title={said[state]}
                className={mergeClasses(styles.icon, styles[state])}
              />
              <span>{conditionText(condition, explained.settings, words)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const ICONS = { met: CheckmarkRegular, notMet: DismissRegular, notKnown: QuestionRegular } as const;

function stateOf({ met }: Condition): keyof typeof ICONS {
  if (met === undefined) return 'notKnown';
  return met ? 'met' : 'notMet';
}

function conditionText(one: Condition, settings: TitleSettings, words: Catalogue): string {
  const said = words.pane.explain;
  switch (one.code) {
    case 'veto':
      return said.veto(one.criterion.code, one.criterion.text, one.evaluators);
    case 'advanced-unit':
      if (one.since === undefined) return said.advancedUnit(undefined);
      return said.advancedUnit(
        one.year === undefined ? words.date(one.since) : said.year(one.year),
      );
    case 'honours':
      return said.honours(one.needed, one.demonstration, one.civilised);
    default: {
      const texts = one.value && comparedTexts(one.value, one.limit, settings);
      const limit = texts?.limit ?? plainText(one.limit);
      if (one.code === 'pass-mark') return said.passMark(limit, texts?.value);
      const say = one.code === 'dimension-floor' ? said.dimensionFloor : said.criterionFloor;
      return say(one.of, limit, texts?.value);
    }
  }
}
