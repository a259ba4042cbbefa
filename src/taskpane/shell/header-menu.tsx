import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  InfoRegular,
  MoreHorizontalRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { usePane, useWork } from '../state/pane-context';

/** What can be read beside the places. */
export type AsideName = 'help' | 'about';

export function HeaderMenu({ onAside }: { readonly onAside: (aside: AsideName) => void }) {
  const { words, host, work } = usePane();
  const { working } = useWork();
  const { menu, help, undoLast, about } = words.pane.shell;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={menu}
          title={menu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<QuestionCircleRegular />} onClick={() => onAside('help')}>
            {help}
          </MenuItem>
          <MenuItem
            icon={<ArrowUndoRegular />}
            disabled={working !== undefined || !host.canUndo()}
            onClick={() => void work.undo()}
          >
            {undoLast}
          </MenuItem>
          <MenuItem icon={<InfoRegular />} onClick={() => onAside('about')}>
            {about}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
