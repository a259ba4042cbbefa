import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface Answer {
  readonly label: string;
  readonly onChoose: () => void;
}

interface Props {
  readonly open?: boolean;
  readonly title: string;
  readonly text: string;
  /** The first of them is the one that is meant. */
  readonly answers: readonly Answer[];
  readonly cancel: Answer;
}

/** Asks before something that cannot be undone. Esc cancels. */
export function AskDialog({ open = true, title, text, answers, cancel }: Props) {
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) cancel.onChoose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid={answers.length > 1}>
            {[...answers, cancel].map(({ label, onChoose }, index) => (
              <Button
                key={label}
                appearance={index === 0 ? 'primary' : 'secondary'}
                onClick={onChoose}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
