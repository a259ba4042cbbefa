import { createContext } from 'react';
import type { PlaceName } from '../pane-messages';

/** Takes the person to a place of the pane, the keyboard with them. */
export const PlaceContext = createContext<(place: PlaceName) => void>(() => undefined);
