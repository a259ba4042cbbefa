import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { usePane } from '../state/pane-context';
import type { Notice } from '../state/work-store';

/** "Written: 3 sheets, 76 rows. Undo" */
export function DoneBar({ notice }: { readonly notice: Extract<Notice, { kind: 'done' }> }) {
  const { work, words } = usePane();
  const { undo, close } = words.pane.shell;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {notice.said(words)}{' '}
        {notice.canUndo && (
          <Link as="button" onClick={() => void work.undo()}>
            {undo}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={close}
            onClick={() => work.dismiss()}
          />
        }
      />
    </MessageBar>
  );
}
