import { useSyncExternalStore } from 'react';
import type { LiveHost } from '../hosts/host';
import { excelTheme, watchExcelTheme } from '../hosts/excel/excel-theme';
import { today } from '../hosts/today';
import type { Language } from '../values/language';
import { Pane } from '../taskpane/pane';
import type { PaneMessages } from '../taskpane/pane-messages';

/** The pane in Excel's colours, whatever they change to. */
export function PaneInExcel({
  host,
  language,
  messages,
}: {
  readonly host: LiveHost;
  readonly language: Language;
  readonly messages: PaneMessages;
}) {
  const theme = useSyncExternalStore(watchExcelTheme, excelTheme);
  return <Pane host={host} language={language} theme={theme} today={today} messages={messages} />;
}
