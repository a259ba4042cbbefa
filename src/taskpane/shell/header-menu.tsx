import { Button } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { onDemand } from '../parts/on-demand';
import { useWords } from '../state/pane-context';

/** What can be read beside the places. */
export type AsideName = 'help' | 'about';

const OpenedMenu = onDemand(async () => (await import('./opened-menu')).OpenedMenu);

/** The menu; what it is made of is loaded when it is opened for the first time. */
export function HeaderMenu({ onAside }: { readonly onAside: (aside: AsideName) => void }) {
  const { menu } = useWords().pane.shell;
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      size="small"
      icon={<MoreHorizontalRegular />}
      aria-label={menu}
      title={menu}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  );
  if (!isWanted) return button;
  return <OpenedMenu onAside={onAside} waiting={button} />;
}
