import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Holder } from '../../../register/standings';
import { LongList } from '../../parts/long-list';
import { useWords } from '../../state/pane-context';
import { totalOf, type Draft, type DraftLine } from './draft';
import { nameFinder } from './names';
import { OutcomeSelect } from './outcome-select';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { gridColumnStart: 1, gridColumnEnd: 3, overflowWrap: 'anywhere' },
  control: { minWidth: 0 },
});

/** In pixels, about. */
const LINE_HEIGHT = 70;

interface Props {
  readonly holders: readonly Holder[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The outcome and the total of each title; with several titles, one outcome for all of them to begin with. */
export function EntryLines({ holders, draft, onDraft }: Props) {
  const said = useWords().pane.reviews.record;
  const [only, ...others] = draft.lines;
  const change = (changed: DraftLine) =>
    onDraft({
      ...draft,
      lines: draft.lines.map((line) => (line.titleNo === changed.titleNo ? changed : line)),
    });
  if (only && others.length === 0) return <OneLine line={only} onLine={change} />;
  const nameOf = nameFinder(holders);
  const [first] = new Set(draft.lines.map(({ outcome }) => outcome));
  const isSame = draft.lines.every(({ outcome }) => outcome === first);
  return (
    <>
      <Field label={said.outcomeForAll}>
        <OutcomeSelect
          outcome={isSame ? first : undefined}
          onOutcome={(outcome) =>
            onDraft({ ...draft, lines: draft.lines.map((line) => ({ ...line, outcome })) })
          }
        />
      </Field>
      <LongList
        items={draft.lines}
        label={said.outcome}
        keyOf={({ titleNo }) => titleNo}
        heightOf={() => LINE_HEIGHT}
      >
        {(line) => <OneOfSeveral line={line} name={nameOf(line.titleNo)} onLine={change} />}
      </LongList>
    </>
  );
}

interface LineProps {
  readonly line: DraftLine;
  readonly onLine: (line: DraftLine) => void;
}

function OneLine({ line, onLine }: LineProps) {
  const { outcome, total, outcomeHints, badTotal } = useWords().pane.reviews.record;
  return (
    <>
      <Field label={outcome} required {...(line.outcome && { hint: outcomeHints[line.outcome] })}>
        <OutcomeSelect
          outcome={line.outcome}
          onOutcome={(chosen) => onLine({ ...line, outcome: chosen })}
        />
      </Field>
      <Field label={total} {...(isBad(line) && { validationMessage: badTotal })}>
        <Input
          inputMode="decimal"
          value={line.total}
          onChange={(_, { value }) => onLine({ ...line, total: value })}
        />
      </Field>
    </>
  );
}

function OneOfSeveral({ line, name, onLine }: LineProps & { readonly name: string }) {
  const styles = useStyles();
  const { outcomeOf, totalOf: totalLabel, totalShort, badTotal } = useWords().pane.reviews.record;
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <div className={styles.control}>
        <OutcomeSelect
          label={outcomeOf(name)}
          outcome={line.outcome}
          onOutcome={(outcome) => onLine({ ...line, outcome })}
        />
      </div>
      <Field {...(isBad(line) && { validationMessage: badTotal })} className={styles.control}>
        <Input
          className={styles.control}
          inputMode="decimal"
          aria-label={totalLabel(name)}
          placeholder={totalShort}
          value={line.total}
          onChange={(_, { value }) => onLine({ ...line, total: value })}
        />
      </Field>
    </div>
  );
}

function isBad(line: DraftLine): boolean {
  return Number.isNaN(totalOf(line));
}
