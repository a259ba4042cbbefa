import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

export const NARROWEST_PANE = 320;
const WIDEST_PANE = 450;
const STEP = 10;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flex: '0 0 6px',
    cursor: 'col-resize',
    touchAction: 'none',
    '@media (max-width: 799px)': { display: 'none' },
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      zIndex: 1,
    },
  },
});

interface Props {
  readonly width: number;
  readonly label: string;
  readonly paneId: string;
  readonly onWidth: (width: number) => void;
}

/** The edge between sheet and pane: dragged, or moved by the arrow keys, Home and End. */
export function PaneSeparator({ width, label, paneId, onWidth }: Props) {
  const styles = useStyles();
  const drag = useRef<{ readonly from: number; readonly width: number }>(undefined);
  const resize = (to: number) => onWidth(Math.min(Math.max(to, NARROWEST_PANE), WIDEST_PANE));
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={paneId}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={WIDEST_PANE}
      aria-valuenow={width}
      className={styles.root}
      onKeyDown={(event: KeyboardEvent) => {
        const widths = new Map([
          ['ArrowLeft', width + STEP],
          ['ArrowRight', width - STEP],
          ['Home', NARROWEST_PANE],
          ['End', WIDEST_PANE],
        ]);
        const to = widths.get(event.key);
        if (to === undefined) return;
        event.preventDefault();
        resize(to);
      }}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        drag.current = { from: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ clientX }) => {
        if (drag.current) resize(drag.current.width + drag.current.from - clientX);
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    />
  );
}
