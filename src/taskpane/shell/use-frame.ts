import { useEffect, useReducer } from 'react';
import type { PaneMessages, PlaceName } from '../pane-messages';
import { usePane } from '../state/pane-context';
import type { AsideName } from './header-menu';

interface FrameState {
  readonly current: PlaceName;
  /** The places that have been looked at, with a number that changes when a place begins anew. */
  readonly visits: Readonly<Partial<Record<PlaceName, number>>>;
  readonly aside: AsideName | undefined;
}

type Action =
  | { readonly kind: 'show'; readonly place: PlaceName; readonly anew: boolean }
  | { readonly kind: 'aside'; readonly aside: AsideName | undefined };

function reduce(state: FrameState, action: Action): FrameState {
  if (action.kind === 'aside') return { ...state, aside: action.aside };
  const { place, anew } = action;
  const visit = (state.visits[place] ?? 0) + (anew ? 1 : 0);
  return { current: place, visits: { ...state.visits, [place]: visit }, aside: undefined };
}

/** Which place or aside is shown; people and messages from outside of the pane say so. */
export function useFrame(messages: PaneMessages | undefined) {
  const { work, workbook } = usePane();
  const [state, dispatch] = useReducer(reduce, {
    current: 'evaluate',
    visits: { evaluate: 0 },
    aside: undefined,
  });
  useEffect(
    () =>
      messages?.subscribe((message) => {
        if (message.kind === 'show') dispatch({ kind: 'show', place: message.place, anew: true });
        else if (message.kind === 'failed') work.fail(message.error);
        else {
          work.noteWritten(message.plan);
          void workbook.keepUp();
        }
      }),
    [messages, work, workbook],
  );
  return {
    ...state,
    show: (place: PlaceName) => dispatch({ kind: 'show', place, anew: false }),
    setAside: (aside: AsideName | undefined) => dispatch({ kind: 'aside', aside }),
  };
}
