import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { ButtonRow } from '../parts/button-row';
import { useWork, useWords } from '../state/pane-context';
import { droppedFiles, pickedFiles, type PickedFiles } from './pick-files';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  big: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}` },
  over: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
  text: { margin: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

interface Props {
  /** How many files were read; with any, the zone is a line. */
  readonly fileCount: number;
  readonly onPick: (picked: PickedFiles) => void;
  readonly onStartOver: () => void;
}

/** Takes files and folders, dropped or chosen. */
export function DropZone({ fileCount, onPick, onStartOver }: Props) {
  const styles = useStyles();
  const said = useWords().pane.merge;
  const isBusy = useWork().working !== undefined;
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isFirst = fileCount === 0;
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) onPick(await droppedFiles(event.dataTransfer.items));
  };
  const chosen = (input: HTMLInputElement, fromFolder: boolean) => {
    const picked = pickedFiles([...(input.files ?? [])], fromFolder);
    // Or the same file could not be chosen again.
    input.value = '';
    onPick(picked);
  };
  return (
    <div
      className={mergeClasses(styles.root, isFirst && styles.big, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <div className={styles.line}>
        <p className={styles.text}>{isFirst ? said.drop : said.filesRead(fileCount)}</p>
        <ButtonRow>
          <Button
            appearance={isFirst ? 'primary' : 'subtle'}
            size={isFirst ? 'medium' : 'small'}
            disabledFocusable={isBusy}
            onClick={() => files.current?.click()}
          >
            {isFirst ? said.chooseFiles : said.addFiles}
          </Button>
          <Button
            appearance="subtle"
            size={isFirst ? 'medium' : 'small'}
            disabledFocusable={isBusy}
            onClick={() => (isFirst ? folder.current?.click() : onStartOver())}
          >
            {isFirst ? said.chooseFolder : said.startOver}
          </Button>
        </ButtonRow>
      </div>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        data-testid="merge-files"
        onChange={({ currentTarget }) => chosen(currentTarget, false)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        // Every browser that Excel runs in knows it; React's types do not.
        {...{ webkitdirectory: '' }}
        onChange={({ currentTarget }) => chosen(currentTarget, true)}
      />
    </div>
  );
}
