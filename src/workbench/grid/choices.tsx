import { useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { useActiveCellStyles } from './active-cell-styles';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

export const CHOICES_ID = 'cell-choices';

export function choiceId(index: number): string {
  return `${CHOICES_ID}-${index}`;
}

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    top: 'calc(100% + 2px)',
    left: 0,
    minWidth: '100%',
    width: 'max-content',
    maxWidth: '320px',
    maxHeight: '220px',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    zIndex: 1,
    '[data-note="above"] &': { top: 'auto', bottom: 'calc(100% + 2px)' },
  },
  choice: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    minHeight: '20px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  at: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
});

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
}

/** The button beside a cell that has a list of values, and the list. The keyboard stays in the cell's editor. */
export function Choices({ model, state, words }: Props) {
  const styles = useActiveCellStyles();
  const { sheet, selection, draft, choosing } = state;
  const rule = sheet.cell(selection.active.row, selection.active.column)?.validation?.rule;
  if (draft || (rule?.kind !== 'list' && rule?.kind !== 'list-from')) return null;
  return (
    <div data-editor="">
      <Button
        size="small"
        className={styles.choose}
        icon={<ChevronDownRegular />}
        aria-label={words.workbench.choose}
        tabIndex={-1}
        onClick={() => {
          if (choosing) model.pick(undefined);
          else model.choose();
          model.focus();
        }}
      />
      {choosing && <ChoiceList {...choosing} model={model} label={words.workbench.choose} />}
    </div>
  );
}

function ChoiceList(props: {
  readonly choices: readonly string[];
  readonly at: number;
  readonly model: SpreadsheetModel;
  readonly label: string;
}) {
  const { choices, at, model, label } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div ref={list} role="listbox" id={CHOICES_ID} aria-label={label} className={styles.list}>
      {choices.map((choice, index) => (
        <div
          key={choice}
          id={choiceId(index)}
          role="option"
          aria-selected={index === at}
          className={mergeClasses(styles.choice, index === at && styles.at)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            model.pick(choice);
            model.focus();
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
