import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  DismissRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState, type JSX } from 'react';
import { cellAddress } from '../../workbook/address';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { MOST_FOUND, nextFound } from './find-cells';
import { sameCell, selectCell, type Cell } from './selection';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';
import { useFound, type Found } from './use-found';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { flex: '0 1 240px', minWidth: '120px' },
  count: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
}

/** Looks for a text in the sheet; what is found is selected, while the keyboard stays here. Esc goes there. */
export function FindBar({ model, state, words }: Props) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { sheet, selection, findCalls } = state;
  const said = words.workbench.find;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [findCalls]);
  const goTo = (cells: readonly Cell[], way: 'here' | 'next' | 'previous') => {
    const cell = cells[nextFound(cells, model.state().selection.active, way)];
    if (cell) model.select(selectCell(cell, model.state().sheet.merges), cell);
  };
  const found = useFound(sheet, text, (cells) => goTo(cells, 'here'));
  const isAny = (found?.cells.length ?? 0) > 0;
  const step = (way: 'next' | 'previous') => found && goTo(found.cells, way);
  return (
    <div
      role="search"
      aria-label={said.label}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        model.closeFind();
      }}
    >
      <Input
        input={{ ref: field }}
        type="search"
        size="small"
        contentBefore={<SearchRegular />}
        className={styles.field}
        aria-label={said.label}
        placeholder={said.label}
        value={text}
        onChange={(_event, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          step(event.shiftKey ? 'previous' : 'next');
        }}
      />
      <BarButton
        icon={<ArrowUpRegular />}
        label={said.previous}
        disabled={!isAny}
        onPress={() => step('previous')}
      />
      <BarButton
        icon={<ArrowDownRegular />}
        label={said.next}
        disabled={!isAny}
        onPress={() => step('next')}
      />
      <span role="status" className={styles.count}>
        {found && text !== '' && foundText(found, selection.active, words)}
      </span>
      <BarButton icon={<DismissRegular />} label={said.close} onPress={() => model.closeFind()} />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: JSX.Element;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A disabled one keeps the keyboard. */
function BarButton({ icon, label, disabled = false, onPress }: BarButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={disabled}
      onClick={onPress}
    />
  );
}

function foundText({ cells }: Found, active: Cell, words: WorkbenchCatalogue): string {
  const { none, many, at } = words.workbench.find;
  if (cells.length === 0) return none;
  const isAll = cells.length < MOST_FOUND;
  const index = cells.findIndex((cell) => sameCell(cell, active));
  const address = cellAddress(active.row, active.column);
  return index < 0 ? many(cells.length, isAll) : at(index + 1, cells.length, isAll, address);
}
