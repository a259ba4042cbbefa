import type { PaneWords } from '../pane-words';
import { zhCnShell } from './pane-shell';

export const zhCnPane: PaneWords = { shell: zhCnShell };
