import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { fileIdentity } from '../../consolidation/claim';
import { compareText } from '../../values/text';
import type { FileResult } from '../../operations/consolidate-workbooks';
import { LongList } from '../parts/long-list';
import { visuallyHidden } from '../parts/visually-hidden';
import { useWords } from '../state/pane-context';
import { FileRow } from './file-row';

const useStyles = makeStyles({ heading: visuallyHidden });

/** In pixels, about. */
const HEIGHT = 64;

/** A row a file: its name, its district, what becomes of it. */
export function FilesList({ files }: { readonly files: readonly FileResult[] }) {
  const styles = useStyles();
  const { files: label } = useWords().pane.merge;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = files
    .map((file, index) => ({ file, key: `${fileIdentity(file.file)} ${index}` }))
    .sort((a, b) => compareText(a.key, b.key));
  const toggle = (key: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <section>
      <h2 className={styles.heading}>{label}</h2>
      <LongList items={rows} label={label} keyOf={({ key }) => key} heightOf={() => HEIGHT}>
        {({ file, key }) => (
          <FileRow file={file} isOpen={open.has(key)} onToggle={() => toggle(key)} />
        )}
      </LongList>
    </section>
  );
}
