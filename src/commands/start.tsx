import { createRoot, type Root } from 'react-dom/client';
import {
  excelAbsence,
  excelLanguage,
  hasOffice,
  showPane,
} from '../hosts/excel/excel-surroundings';
import { keepTabInPane } from '../hosts/excel/tab-order';
import { today } from '../hosts/today';
import { PaneLetterBox } from '../taskpane/pane-messages';
import { Absent } from './absent';
import { PaneInExcel } from './pane-in-excel';
import { registerCommands } from './register';
import type { RibbonBench } from './ribbon';

/** The add-in in Excel's shared runtime: the pane and the ribbon's buttons, on one and the same open workbook. */
async function start(root: Root): Promise<RibbonBench | undefined> {
  // Comes while Excel is getting ready, so that the page itself is there the sooner.
  const [absence, { openExcel }] = await Promise.all([
    excelAbsence(),
    import('../hosts/excel/excel-host'),
  ]);
  const language = excelLanguage();
  if (absence) {
    root.render(<Absent absence={absence} language={language} />);
    return undefined;
  }
  const host = openExcel();
  const messages = new PaneLetterBox();
  root.render(<PaneInExcel host={host} language={language} messages={messages} />);
  return { host, language, today, tell: (message) => messages.post(message), showPane };
}

keepTabInPane(document);
const place = document.getElementById('pane');
if (!place) throw new RangeError('taskpane.html has no element for the pane');
const started = start(createRoot(place));
// Buttons may be pressed before Excel is ready, so they are known from the first moment on.
if (hasOffice()) registerCommands(started, showPane);
