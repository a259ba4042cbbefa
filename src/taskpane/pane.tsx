import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Day } from '../values/day';
import type { Language } from '../values/language';
import type { LiveHost } from '../hosts/host';
import { catalogueOf } from '../locales/catalogues';
import type { PaneMessages } from './pane-messages';
import { ErrorBoundary } from './shell/error-boundary';
import { Frame } from './shell/frame';
import { themeOf, type ThemeName } from './shell/themes';
import { PaneContext } from './state/pane-context';
import { useLanguage } from './state/use-language';
import { WorkStore } from './state/work-store';
import { WorkbookStore } from './state/workbook-store';
import { usePaneStyles } from './pane-styles';

export interface PaneProps {
  /** The open workbook; another one is another pane. */
  readonly host: LiveHost;
  /** The host's language: it holds as long as nobody has chosen another. */
  readonly language: Language;
  readonly theme: ThemeName;
  readonly today: () => Day;
  /** Told which language the pane is in, at first and after every change. */
  readonly onLanguage?: (language: Language) => void;
  /** What somebody outside of the pane has to tell it. */
  readonly messages?: PaneMessages;
}

/** The task pane, on whichever host: in Excel and in the workbench. Fills what it is put into. */
export function Pane(props: PaneProps) {
  const { host, language: hostLanguage, theme, today, onLanguage, messages } = props;
  const styles = usePaneStyles();
  const { language, setLanguage, isRemembered } = useLanguage(hostLanguage);
  const [stores] = useState(() => {
    const workbook = new WorkbookStore(host, today);
    return { workbook, work: new WorkStore(host, workbook) };
  });
  useEffect(() => stores.workbook.start(), [stores]);
  useEffect(() => {
    document.documentElement.lang = language;
    onLanguage?.(language);
  }, [language, onLanguage]);
  const words = catalogueOf(language);
  return (
    // What has a class here, menus and dialogs get, too: so this is all that it has.
    <FluentProvider theme={themeOf(theme)} style={FILLING}>
      <div className={styles.root}>
        <PaneContext value={{ ...stores, host, words, today, setLanguage, isRemembered }}>
          <ErrorBoundary words={words}>
            <Frame {...(messages && { messages })} />
          </ErrorBoundary>
        </PaneContext>
      </div>
    </FluentProvider>
  );
}

const FILLING = { height: '100%', minHeight: 0 } as const;
