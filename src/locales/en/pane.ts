import type { PaneWords } from '../pane-words';
import { enShell } from './pane-shell';

export const enPane: PaneWords = { shell: enShell };
