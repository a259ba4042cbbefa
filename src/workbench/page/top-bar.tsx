import type { RefObject } from 'react';
import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  ToolbarToggleButton,
  Tooltip,
  makeStyles,
  tokens,
  type ToolbarProps,
} from '@fluentui/react-components';
import {
  AddRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  PanelRightRegular,
  SaveRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import type { Book, WorkbenchStore } from './workbench-store';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    flex: '1 1 0',
    minWidth: '120px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unsaved: {
    flexShrink: 0,
    marginLeft: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  tools: { padding: '2px 0' },
});

interface Props {
  readonly store: WorkbenchStore;
  readonly book: Book;
  readonly saved: boolean;
  readonly words: WorkbenchCatalogue;
  /** The input that asks for a file. */
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly onFind: () => void;
  readonly paneShown: boolean;
  readonly onPaneShown: (shown: boolean) => void;
}

/** Which workbook is open, and what can be done with the file. */
export function TopBar({
  store,
  book,
  saved,
  words,
  picker,
  onFind,
  paneShown,
  onPaneShown,
}: Props) {
  const styles = useStyles();
  const { language } = words;
  const said = words.workbench;
  const { canUndo, canRedo } = book.host.history();
  const checked: ToolbarProps['checkedValues'] = { pane: paneShown ? ['pane'] : [] };
  return (
    <header className={styles.root}>
      <h1 className={styles.file}>
        <Text truncate wrap={false} weight="semibold">
          {book.name}
        </Text>
        {!saved && <span className={styles.unsaved}>{said.unsaved}</span>}
      </h1>
      <Toolbar
        aria-label={said.toolbar}
        size="small"
        className={styles.tools}
        checkedValues={checked}
        onCheckedValueChange={(_event, { checkedItems }) => onPaneShown(checkedItems.length > 0)}
      >
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<AddRegular />}>{said.newWorkbook}</ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void store.makeNew('empty', language)}>
                {said.newEmpty}
              </MenuItem>
              <MenuItem onClick={() => void store.makeNew('sample', language)}>
                {said.newSample}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarButton icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {said.open}
        </ToolbarButton>
        <ToolbarButton icon={<SaveRegular />} onClick={() => void store.save()}>
          {said.save}
        </ToolbarButton>
        <ToolbarDivider />
        <Tooltip content={said.undo} relationship="label">
          <ToolbarButton
            icon={<ArrowUndoRegular />}
            disabled={!canUndo}
            onClick={() => book.model.undo()}
          />
        </Tooltip>
        <Tooltip content={said.redo} relationship="label">
          <ToolbarButton
            icon={<ArrowRedoRegular />}
            disabled={!canRedo}
            onClick={() => book.model.redo()}
          />
        </Tooltip>
        <Tooltip content={said.find.open} relationship="label">
          <ToolbarButton icon={<SearchRegular />} onClick={onFind} />
        </Tooltip>
        <ToolbarDivider />
        <ToolbarToggleButton name="pane" value="pane" icon={<PanelRightRegular />}>
          {said.showPane}
        </ToolbarToggleButton>
      </Toolbar>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={said.open}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen once more.
          target.value = '';
          void store.open(files, language);
        }}
      />
    </header>
  );
}
