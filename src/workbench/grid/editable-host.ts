import type { CellPlace } from '../../hosts/host';
import type { CellInput, LiveFileHost } from '../../hosts/file/live-file';

export interface EditableHost extends LiveFileHost {
  history(): { readonly at: number; readonly canUndo: boolean; readonly canRedo: boolean };
  allows(input: CellInput): Promise<boolean>;
  choices(place: CellPlace): readonly string[];
}

/** Interim: until the file host has these itself. */
export function editableHost(host: LiveFileHost): EditableHost {
  let history = { at: 0, canUndo: true, canRedo: true };
  host.subscribe(() => (history = { ...history, at: history.at + 1 }));
  return { ...host, history: () => history, allows: async () => true, choices: () => [] };
}
