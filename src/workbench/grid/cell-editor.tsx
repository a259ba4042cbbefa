import { useLayoutEffect, useRef, type RefObject } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { useActiveCellStyles } from './active-cell-styles';
import { NOTE_ID } from './cell-note';
import { CHOICES_ID, choiceId } from './choices';
import { clipboardHandlers } from './clipboard';
import { contentOf } from './drafts';
import { pressInEditor } from './editor-keys';
import { cellId } from './grid-cell';
import { HEADER_HEIGHT, type Layout } from './layout';
import { OWN_TAB } from './own-tab';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
  readonly layout: Layout;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly gridId: string;
}

/**
 * The one place of the grid that has the keyboard. While a cell is only selected it is invisible and holds the cell's
 * content, all of it marked, so that whatever is typed, by an input method too, takes its place; the grid's active cell
 * is what people hear of then. While a cell is edited it is the text field over the cell.
 */
export function CellEditor({ model, state, words, layout, scroller, gridId }: Props) {
  const styles = useActiveCellStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const { sheet, selection, draft, choosing, focusCalls } = state;
  const { active } = selection;
  const text = draft?.text ?? contentOf(sheet, active);
  const editing = draft?.at === 'cell';
  const caretToEnd = editing && draft.arrows === 'move-in-text';

  useLayoutEffect(() => {
    if (!draft) field.current?.select();
  }, [text, active, sheet.name, draft]);
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    if (caretToEnd) field.current?.setSelectionRange(end, end);
    if (editing) field.current?.focus({ preventScroll: true });
  }, [editing, caretToEnd]);
  useLayoutEffect(() => {
    if (focusCalls > 0) field.current?.focus({ preventScroll: true });
  }, [focusCalls]);

  const room = () => ({
    width:
      (scroller.current?.clientWidth ?? 0) -
      layout.columns.start(layout.frozenColumns + 1) -
      layout.margin,
    height:
      (scroller.current?.clientHeight ?? 0) -
      layout.rows.start(layout.frozenRows + 1) -
      HEADER_HEIGHT,
  });

  const described = draft || hasNote(state);
  return (
    <textarea
      ref={field}
      {...OWN_TAB}
      data-editor=""
      className={mergeClasses(
        styles.editor,
        !draft && styles.waiting,
        typeof draft?.state === 'object' && styles.rejected,
      )}
      aria-label={words.workbench.sheet(sheet.name)}
      aria-controls={choosing ? CHOICES_ID : gridId}
      {...(!draft && {
        'aria-activedescendant':
          choosing && choosing.at >= 0 ? choiceId(choosing.at) : cellId(active.row, active.column),
      })}
      {...(described && { 'aria-describedby': NOTE_ID })}
      aria-invalid={typeof draft?.state === 'object'}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      rows={1}
      value={text}
      onChange={({ target }) => {
        if (draft) model.setText(target.value);
        else model.edit('cell', 'move-on', target.value);
      }}
      onKeyDown={(event) => pressInEditor(event, model, room())}
      onBlur={({ target }) => {
        // Another window in front takes the keyboard for a while only.
        if (editing && document.activeElement !== target) void model.enter();
      }}
      {...clipboardHandlers(model)}
    />
  );
}

function hasNote({ sheet, selection }: SpreadsheetState): boolean {
  const cell = sheet.cell(selection.active.row, selection.active.column);
  return cell !== undefined && (cell.link !== undefined || cell.validation?.prompt !== undefined);
}
