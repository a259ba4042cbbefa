import { makeStyles, tokens } from '@fluentui/react-components';
import { choiceWords, TITLE_KINDS } from '../../../workbook/choices';
import type { CandidateResult } from '../../../evaluation/evaluation';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { settingsOf } from '../../parts/figures';
import { LongList } from '../../parts/long-list';
import { useWords } from '../../state/pane-context';
import type { TitleResults } from './list-results';
import { ResultRow } from './result-row';
import { TotalsStrip } from './totals-strip';

type Row =
  | { readonly kind: 'title'; readonly of: TitleResults }
  | { readonly kind: 'result'; readonly result: CandidateResult };

/** In pixels, about. */
const HEIGHT = { title: 112, result: 60 } as const;

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly evaluated: EvaluatedWorkbook;
  readonly titles: readonly TitleResults[];
  readonly onOpen: (candidate: string) => void;
}

/** For each title its picture and its list. */
export function ResultsList({ evaluated, titles, onOpen }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { heading, unknownTitle } = words.pane.results;
  const rows = titles.flatMap((of): readonly Row[] => [
    { kind: 'title', of },
    ...of.results.map((result) => ({ kind: 'result' as const, result })),
  ]);
  return (
    <LongList
      items={rows}
      label={heading}
      keyOf={(row) =>
        row.kind === 'title' ? `title ${row.of.title ?? ''}` : `of ${row.result.candidate.key}`
      }
      heightOf={({ kind }) => HEIGHT[kind]}
    >
      {(row) =>
        row.kind === 'title' ? (
          <>
            <h3 className={styles.heading}>
              {row.of.title ? choiceWords(TITLE_KINDS, row.of.title)[words.language] : unknownTitle}
            </h3>
            <TotalsStrip evaluated={evaluated} results={row.of.results} onOpen={onOpen} />
          </>
        ) : (
          <ResultRow
            result={row.result}
            settings={settingsOf(evaluated, row.result)}
            onOpen={() => onOpen(row.result.candidate.key)}
          />
        )
      }
    </LongList>
  );
}
