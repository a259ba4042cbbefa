import { Link, mergeClasses } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { useActiveCellStyles } from './active-cell-styles';
import { follow } from './follow-link';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

/** The note's element: the editor is described by it. */
export const NOTE_ID = 'cell-note';

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
}

/** Beside the active cell: why what was typed is rejected; or what may be typed here, and where the cell's link leads. */
export function CellNote({ model, state, words }: Props) {
  const styles = useActiveCellStyles();
  const { sheet, selection, draft } = state;
  const { rejected, rejectedText } = words.workbench;
  if (typeof draft?.state === 'object') {
    const said = draft.state.rejected;
    return (
      <div
        id={NOTE_ID}
        role="alert"
        data-editor=""
        className={mergeClasses(styles.note, styles.noteRejected)}
      >
        <strong className={mergeClasses(styles.noteTitle, styles.noteLine)}>
          <ErrorCircleRegular /> {said?.title || rejected}
        </strong>
        {said?.text || rejectedText}
      </div>
    );
  }
  const cell = sheet.cell(selection.active.row, selection.active.column);
  const prompt = cell?.validation?.prompt;
  if (!cell || (!prompt && cell.link === undefined)) return null;
  return (
    <div id={NOTE_ID} data-editor="" className={styles.note}>
      {prompt && <strong className={styles.noteTitle}>{prompt.title}</strong>}
      {prompt?.text}
      {cell.link !== undefined && !draft && (
        <LinkLine model={model} link={cell.link} words={words} />
      )}
    </div>
  );
}

type CellLink = Exclude<ReturnType<SpreadsheetState['sheet']['cell']>, undefined>['link'];

function LinkLine(props: {
  readonly model: SpreadsheetModel;
  readonly link: NonNullable<CellLink>;
  readonly words: WorkbenchCatalogue;
}) {
  const styles = useActiveCellStyles();
  const { model, link, words } = props;
  const name = typeof link === 'string' ? link : `${link.sheet}!${link.cell}`;
  return (
    <span className={styles.noteTitle}>
      <Link as="button" tabIndex={-1} onClick={() => follow(model)}>
        {name}
      </Link>
      <span className={styles.hiddenText}>{words.workbench.followLink}</span>
    </span>
  );
}
