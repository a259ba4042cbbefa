import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { problemText } from '../../taskpane/parts/problem-text';
import { BrokenLinkError, NoRoomError, NoSuchPlaceError } from '../grid/spreadsheet';
import type { Message, WorkbenchStore } from './workbench-store';

const useStyles = makeStyles({ root: { flexShrink: 0 } });

interface Props {
  readonly store: WorkbenchStore;
  readonly message: Message | undefined;
  readonly words: WorkbenchCatalogue;
}

/** What there is to be said about the workbook, under the bar; it stays until it is closed or another comes. */
export function MessageLine({ store, message, words }: Props) {
  const styles = useStyles();
  if (!message) return null;
  const { dismiss, openIt } = words.workbench;
  const isProblem =
    message.kind !== 'opening' && message.kind !== 'saved' && message.kind !== 'made';
  return (
    <MessageBar
      className={styles.root}
      intent={isProblem ? 'warning' : 'info'}
      layout="multiline"
      politeness={isProblem ? 'assertive' : 'polite'}
    >
      <MessageBarBody>{textOf(message, words)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={dismiss}
            onClick={() => store.dismiss()}
          />
        }
      >
        {message.kind === 'made' && (
          <Button
            size="small"
            onClick={() => {
              const bytes = message.bytes.slice().buffer;
              void store.openBytes(message.file, () => Promise.resolve(bytes), words.language);
            }}
          >
            {openIt}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function textOf(message: Message, words: WorkbenchCatalogue): string {
  const { saved, opening, madeBeside, oneFileOnly, notOpened } = words.workbench;
  switch (message.kind) {
    case 'opening':
      return opening(message.file);
    case 'saved':
      return saved(message.file);
    case 'made':
      return madeBeside(message.file);
    case 'several-files':
      return oneFileOnly;
    case 'not-opened':
      return notOpened(message.file, problemText(words, message.error).text);
    case 'refused':
      return refusal(message.error, words);
  }
}

function refusal(error: unknown, words: WorkbenchCatalogue): string {
  const { linkBroken, noSuchPlace, noRoom } = words.workbench;
  if (error instanceof BrokenLinkError) return linkBroken(error.sheet);
  if (error instanceof NoSuchPlaceError) return noSuchPlace(error.typed);
  if (error instanceof NoRoomError) return noRoom;
  return problemText(words, error).text;
}
