import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useState, type ReactNode } from 'react';

/** The element that scrolls, for lists that show only what is in sight; null before it is there. */
export const ScrollContext = createContext<HTMLElement | null>(null);

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    overflowX: 'hidden',
    overflowY: 'auto',
    // Room for a focus outline at the edges.
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** One column that scrolls: a place's contents. */
export function ScrollArea({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <ScrollContext value={element}>
      <div ref={setElement} className={styles.root}>
        <div className={styles.column}>{children}</div>
      </div>
    </ScrollContext>
  );
}
