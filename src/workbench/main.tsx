import { createRoot } from 'react-dom/client';
import { languageOf } from '../values/language';
import { readChoices } from '../taskpane/state/stored-choices';
import { Workbench } from './page/workbench';
import { WorkbenchStore } from './page/workbench-store';

const root = document.getElementById('root');
if (!root) throw new Error('workbench.html has no #root');
// The language that was chosen in the pane last, or the browser's: the sample workbook is in it, too.
const language = readChoices(() => localStorage).language ?? languageOf(navigator.language);
createRoot(root).render(<Workbench store={new WorkbenchStore(language)} language={language} />);
