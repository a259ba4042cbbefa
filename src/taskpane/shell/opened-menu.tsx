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
import type { AsideName } from './header-menu';

/** Help, undo, about; open when it appears. */
export function OpenedMenu({ onAside }: { readonly onAside: (aside: AsideName) => void }) {
  const { words, host, work } = usePane();
  const { working } = useWork();
  const { menu, help, undoLast, about } = words.pane.shell;
  return (
    <Menu defaultOpen>
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
