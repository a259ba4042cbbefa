import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../values/language';
import { workbenchCatalogueOf } from '../../locales/workbench-catalogue';
import { today } from '../../hosts/today';
import { Pane } from '../../taskpane/pane';
import { themeOf } from '../../taskpane/shell/themes';
import { SpreadsheetView } from '../grid/spreadsheet-view';
import { CrashGuard } from './crash-guard';
import { LeaveDialog } from './leave-dialog';
import { MessageLine } from './message-line';
import { NARROWEST_PANE, PaneSeparator } from './pane-separator';
import { TopBar } from './top-bar';
import { useDrop } from './use-drop';
import { useLeaving } from './use-leaving';
import { usePageKeys, type PageActions } from './use-page-keys';
import { usePaneFocus } from './use-pane-focus';
import { useTheme } from './use-theme';
import type { WorkbenchStore } from './workbench-store';

const PANE_ID = 'pane';
/** On windows narrower than this the pane is below the sheet. */
const NARROW = '@media (max-width: 799px)';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  main: { display: 'flex', flex: '1 1 0', minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  sheet: { flex: '1 1 0', minWidth: 0, minHeight: 0, margin: 0 },
  beside: {
    display: 'flex',
    flexShrink: 0,
    minHeight: 0,
    [NARROW]: { flex: '0 0 45%', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  pane: {
    minHeight: 0,
    overflow: 'hidden',
    // Stronger than the width that was chosen for the pane beside the sheet.
    [NARROW]: { width: '100% !important' },
  },
  hidden: { display: 'none' },
  drop: {
    position: 'fixed',
    inset: tokens.spacingHorizontalM,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralBackground1} 88%, transparent)`,
    fontSize: tokens.fontSizeBase500,
  },
});

interface Props {
  readonly store: WorkbenchStore;
  /** The browser's. */
  readonly language: Language;
}

/** The page: the bar, the open workbook, and beside it the pane. */
export function Workbench({ store, language: initialLanguage }: Props) {
  const styles = useStyles();
  const theme = useTheme();
  const [language, setLanguage] = useState(initialLanguage);
  const [paneShown, setPaneShown] = useState(true);
  const [paneWidth, setPaneWidth] = useState(NARROWEST_PANE + 40);
  const pane = useRef<HTMLDivElement>(null);
  const { book, message, waiting } = useSyncExternalStore(store.subscribe, store.state);
  const { at } = useSyncExternalStore(book.host.subscribe, book.host.history);
  const saved = at === store.state().savedAt;
  const words = workbenchCatalogueOf(language);
  const {
    pageTitle,
    dropHere,
    leave,
    crash,
    pane: paneName,
    paneWidth: edgeName,
  } = words.workbench;

  useEffect(() => {
    document.title = pageTitle(book.name);
    document.documentElement.lang = language;
  }, [pageTitle, book.name, language]);
  useLeaving(saved);
  const open = useCallback(
    (files: readonly File[]) => void store.open(files, language),
    [store, language],
  );
  const dropping = useDrop(open);
  const paneFocus = usePaneFocus(pane);
  const picker = useRef<HTMLInputElement>(null);
  const actions = useMemo(
    (): PageActions => ({
      open: () => picker.current?.click(),
      find: () => void book.model.enter().then((entered) => entered && book.model.find()),
      switchPart: () => {
        if (pane.current?.contains(document.activeElement) || !paneShown) book.model.focus();
        else paneFocus.enter();
      },
    }),
    [book, paneShown, paneFocus],
  );
  usePageKeys(store, actions);

  return (
    <FluentProvider theme={themeOf(theme)} style={{ height: '100%' }}>
      <CrashGuard words={crash} onSave={() => void store.save()}>
        <div className={styles.page}>
          <TopBar
            store={store}
            book={book}
            saved={saved}
            words={words}
            picker={picker}
            onFind={actions.find}
            paneShown={paneShown}
            onPaneShown={setPaneShown}
          />
          <MessageLine store={store} message={message} words={words} />
          <div className={styles.main}>
            <main className={styles.sheet}>
              <SpreadsheetView
                model={book.model}
                words={words}
                paper={theme === 'dark' ? 'dark' : 'light'}
              />
            </main>
            <aside
              aria-label={paneName}
              className={mergeClasses(styles.beside, !paneShown && styles.hidden)}
            >
              <PaneSeparator
                width={paneWidth}
                label={edgeName}
                paneId={PANE_ID}
                onWidth={setPaneWidth}
              />
              <div
                ref={pane}
                id={PANE_ID}
                className={styles.pane}
                style={{ width: paneWidth }}
                onFocus={paneFocus.remember}
              >
                <Pane
                  key={book.id}
                  host={book.host}
                  language={language}
                  theme={theme}
                  today={today}
                  onLanguage={setLanguage}
                />
              </div>
            </aside>
          </div>
        </div>
        {dropping && <div className={styles.drop}>{dropHere}</div>}
        <LeaveDialog store={store} open={waiting !== undefined} file={book.name} words={leave} />
      </CrashGuard>
    </FluentProvider>
  );
}
