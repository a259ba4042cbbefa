import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useWords } from '../state/pane-context';
import { Details } from './details';
import { problemText } from './problem-text';

interface Props {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onUndo?: () => void;
  readonly onDismiss?: () => void;
}

/** A failure in words, with its details folded. */
export function ProblemBar({ title, error, onRetry, onUndo, onDismiss }: Props) {
  const words = useWords();
  const { retry, undo, close, details: detailsLabel } = words.pane.shell;
  const { text, details } = problemText(words, error);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
        {details !== undefined && <Details label={detailsLabel} text={details} />}
      </MessageBarBody>
      {(onRetry || onUndo || onDismiss) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: (
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={close}
                onClick={onDismiss}
              />
            ),
          })}
        >
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              {retry}
            </Button>
          )}
          {onUndo && (
            <Button size="small" onClick={onUndo}>
              {undo}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
