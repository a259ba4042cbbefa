import type { KeyboardEvent } from 'react';
import { follow } from './follow-link';
import { keyAction, type KeyAction } from './key-action';
import { perform, type Room } from './perform';
import type { SpreadsheetModel } from './spreadsheet-model';

/** A key that is pressed in the cell's editor, whether it is seen or not. */
export function pressInEditor(
  event: KeyboardEvent<HTMLTextAreaElement>,
  model: SpreadsheetModel,
  room: Room,
): void {
  // An input method composes characters: its keys are its own.
  if (event.nativeEvent.isComposing) return;
  const { draft, choosing } = model.state();
  if (choosing && pressInList(event, model)) return;
  const action = keyAction(event);
  if (draft) pressInDraft(event, model, room, action, draft.arrows === 'move-on');
  else if (action) {
    event.preventDefault();
    if (action.kind === 'choose') model.choose();
    else if (action.kind === 'follow') follow(model);
    else perform(model, action, room);
  }
}

/** True for a key that is the list's. */
function pressInList(event: KeyboardEvent, model: SpreadsheetModel): boolean {
  const { choosing } = model.state();
  const { choices = [], at = -1 } = choosing ?? {};
  const steps = new Map([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['PageDown', 8],
    ['PageUp', -8],
    ['Home', -choices.length],
    ['End', choices.length],
  ]);
  const by = event.altKey ? undefined : steps.get(event.key);
  if (by !== undefined) model.moveChoice(by);
  else if (event.key === 'Enter' || event.key === 'Tab') model.pick(choices[at]);
  else if (event.key === 'Escape' || event.altKey) model.pick(undefined);
  else return false;
  event.preventDefault();
  return true;
}

/** Enter, Tab and, if the text was begun by typing, the arrows enter it and move on; the rest is the text field's. */
function pressInDraft(
  event: KeyboardEvent<HTMLTextAreaElement>,
  model: SpreadsheetModel,
  room: Room,
  action: KeyAction | undefined,
  arrowsMoveOn: boolean,
): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    model.cancel();
    return;
  }
  if (event.key === 'Enter' && event.altKey) {
    event.preventDefault();
    insertLine(event.currentTarget, model);
    return;
  }
  if (event.key === 'F2') {
    event.preventDefault();
    model.switchArrows();
    return;
  }
  const movesOn =
    action?.kind === 'next' || (arrowsMoveOn && (action?.kind === 'move' || action?.kind === 'go'));
  if (!movesOn) return;
  event.preventDefault();
  void model.enter().then((entered) => entered && perform(model, action, room));
}

function insertLine(field: HTMLTextAreaElement, model: SpreadsheetModel): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  model.setText(field.value);
}
