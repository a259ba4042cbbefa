import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isOpen } from '../../consolidation/merge-records';
import { ScrollArea } from '../parts/scroll-area';
import { useWorkbook, useWords } from '../state/pane-context';
import { askHeaders } from './ask-headers';
import { ConflictView } from './conflict-view';
import { DropZone } from './drop-zone';
import { FilesList } from './files-list';
import { HeaderView } from './header-view';
import { MergeSummary } from './merge-summary';
import { SimilarView } from './similar-view';
import { useMerge } from './use-merge';

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  loading: { margin: 0, padding: tokens.spacingHorizontalL },
});

/** The city's guidance group: the districts' workbooks into one. */
export function MergePlace() {
  const styles = useStyles();
  const { shell } = useWords().pane;
  const { evaluated, reading } = useWorkbook();
  if (!evaluated) {
    // When it cannot be read, that is said above.
    return reading ? <p className={styles.loading}>{shell.reading}</p> : null;
  }
  return (
    <ScrollArea>
      <Contents />
    </ScrollArea>
  );
}

/** What has to be asked comes one question after another: columns, names, conflicts. Then what will change. */
function Contents() {
  const styles = useStyles();
  const said = useWords().pane.merge;
  const merge = useMerge();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [hasAnswered, setAnswered] = useState(false);
  const { result, decider } = merge;
  const header = result && askHeaders(result.files).find(({ id }) => !dismissed.has(id));
  const similar = result?.consolidated.similar.filter(({ answer }) => !answer) ?? [];
  const conflicts = result?.consolidated.conflicts ?? [];
  const isDeciding =
    conflicts.some(isOpen) ||
    (merge.hasDecided && (result?.consolidated.changedTables.size ?? 0) > 0);
  const isAsking = header !== undefined || similar.length > 0 || isDeciding;
  return (
    <>
      {merge.hasOwnRecords ? (
        <p className={styles.text}>{said.leadNew}</p>
      ) : (
        !result && <p className={styles.text}>{said.lead}</p>
      )}
      <DropZone
        fileCount={merge.fileCount}
        onPick={(picked) => {
          setAnswered(false);
          void merge.add(picked);
        }}
        onStartOver={() => {
          merge.startOver();
          setDismissed(new Set());
          setAnswered(false);
        }}
      />
      {merge.leftOut > 0 && <p className={styles.quiet}>{said.leftOut(merge.leftOut)}</p>}
      {result && (
        <>
          <FilesList files={result.files} />
          {isAsking && (
            <Field label={said.decider} hint={said.deciderHint}>
              <Input value={decider} onChange={(_, { value }) => merge.setDecider(value)} />
            </Field>
          )}
          {header && (
            <HeaderView
              asked={header}
              decider={decider}
              onAnswer={(answer, files) => void merge.answerHeader(answer, files)}
              onNone={() => {
                setDismissed(new Set([...dismissed, header.id]));
                setAnswered(true);
              }}
            />
          )}
          {!header && similar.length > 0 && (
            <SimilarView
              comesNext={hasAnswered}
              open={similar}
              decider={decider}
              fileName={result.fileName}
              onAnswer={(...answers) => {
                setAnswered(true);
                merge.answer(...answers);
              }}
            />
          )}
          {!header && similar.length === 0 && isDeciding && (
            <ConflictView
              comesNext={hasAnswered}
              conflicts={conflicts}
              decider={decider}
              fileName={result.fileName}
              onAnswer={merge.answer}
            />
          )}
          <MergeSummary comesNext={hasAnswered && !isAsking} merge={merge} result={result} />
        </>
      )}
    </>
  );
}
