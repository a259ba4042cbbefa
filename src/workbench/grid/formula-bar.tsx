import { useState } from 'react';
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { contentOf } from './drafts';
import { OWN_TAB } from './own-tab';
import { placeTyped } from './place-typed';
import { perform } from './perform';
import { selectionAddress } from './selection';
import { NoSuchPlaceError, type SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { width: '112px', minWidth: '72px' },
  content: { flex: '1 1 0', minWidth: 0 },
});

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
}

/** Where one is, and what stands there: both can be typed into. */
export function FormulaBar(props: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <NameBox {...props} />
      <ContentBox {...props} />
    </div>
  );
}

function NameBox({ model, state, words }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const { sheet, selection } = state;
  const go = () => {
    const place = placeTyped(typed ?? '', sheet.name);
    if (!place) return model.report(new NoSuchPlaceError(typed ?? ''));
    if (place.kind === 'whole') {
      model.select(place.selection);
      model.focus();
    } else if (!model.goTo(place.place)) model.report(new NoSuchPlaceError(typed ?? ''));
    setTyped(undefined);
  };
  return (
    <Input
      className={styles.name}
      size="small"
      aria-label={words.workbench.nameBox}
      value={typed ?? selectionAddress(selection, sheet.merges)}
      onFocus={({ target }) => target.select()}
      onBlur={() => setTyped(undefined)}
      onChange={(_event, { value }) => setTyped(value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          // The keyboard leaves for the grid, which is not to get this key as well.
          event.preventDefault();
          go();
        }
        if (event.key === 'Escape') {
          setTyped(undefined);
          model.focus();
        }
      }}
    />
  );
}

/** What stands in the active cell, as it would be typed. */
function ContentBox({ model, state, words }: Props) {
  const styles = useStyles();
  const { sheet, selection, draft } = state;
  return (
    <Input
      className={styles.content}
      size="small"
      {...OWN_TAB}
      aria-label={words.workbench.formulaBar}
      aria-invalid={typeof draft?.state === 'object'}
      spellCheck={false}
      autoComplete="off"
      value={draft?.text ?? contentOf(sheet, selection.active)}
      onChange={(_event, { value }) => {
        if (draft) model.setText(value);
        else model.edit('bar', 'move-in-text', value);
      }}
      onBlur={({ target }) => {
        if (draft?.at === 'bar' && document.activeElement !== target) void model.enter();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          model.cancel();
          model.focus();
        }
        if (event.key !== 'Enter' && !(event.key === 'Tab' && draft)) return;
        event.preventDefault();
        const along = event.key === 'Tab' ? 'column' : 'row';
        void model.enter().then((entered) => {
          if (!entered) return;
          model.focus();
          perform(model, { kind: 'next', along, back: event.shiftKey }, { width: 0, height: 0 });
        });
      }}
    />
  );
}
