import type { Direction } from './moves';

/** What a key means while a cell is selected and nothing is being edited. */
export type KeyAction =
  | {
      readonly kind: 'move';
      readonly direction: Direction;
      readonly how: 'step' | 'jump' | 'page';
      readonly extend: boolean;
    }
  | {
      readonly kind: 'go';
      readonly to: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end';
      readonly extend: boolean;
    }
  /** Tab and Enter: on to the next, inside a selected range round and round. */
  | { readonly kind: 'next'; readonly along: 'row' | 'column'; readonly back: boolean }
  | { readonly kind: 'select'; readonly what: 'all' | 'rows' | 'columns' }
  | { readonly kind: 'sheet'; readonly by: 1 | -1 }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  /** Makes columns wider or narrower. */
  | { readonly kind: 'resize'; readonly by: 1 | -1 }
  | {
      readonly kind: 'edit' | 'clear' | 'undo' | 'redo' | 'choose' | 'follow' | 'escape';
    };

/** The part of a keyboard event that counts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** Undefined for a key that is typed, or that is the browser's. */
export function keyAction(press: KeyPress): KeyAction | undefined {
  const { key, shiftKey: extend, altKey } = press;
  const control = press.ctrlKey || press.metaKey;
  const direction = ARROWS.get(key);
  if (direction) {
    if (altKey) return altArrow(direction, extend);
    return { kind: 'move', direction, how: control ? 'jump' : 'step', extend };
  }
  return control ? controlAction(key.toLowerCase(), extend) : plainAction(press);
}

function altArrow(direction: Direction, shift: boolean): KeyAction | undefined {
  if (shift && direction === 'left') return { kind: 'resize', by: -1 };
  if (shift && direction === 'right') return { kind: 'resize', by: 1 };
  return direction === 'down' ? { kind: 'choose' } : undefined;
}

function controlAction(key: string, shift: boolean): KeyAction | undefined {
  switch (key) {
    case 'home':
      return { kind: 'go', to: 'sheet-start', extend: shift };
    case 'end':
      return { kind: 'go', to: 'sheet-end', extend: shift };
    // With Alt, too: browsers keep Ctrl and Page Down to themselves.
    case 'pageup':
      return { kind: 'sheet', by: -1 };
    case 'pagedown':
      return { kind: 'sheet', by: 1 };
    case 'a':
      return { kind: 'select', what: 'all' };
    case ' ':
      return { kind: 'select', what: 'columns' };
    case 'd':
      return { kind: 'fill', direction: 'down' };
    case 'r':
      return shift ? undefined : { kind: 'fill', direction: 'right' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'enter':
      return { kind: 'follow' };
    default:
      return undefined;
  }
}

function plainAction({ key, shiftKey: shift, altKey }: KeyPress): KeyAction | undefined {
  switch (key) {
    case 'Home':
      return { kind: 'go', to: 'row-start', extend: shift };
    case 'End':
      return { kind: 'go', to: 'row-end', extend: shift };
    case 'PageUp':
      return { kind: 'move', direction: altKey ? 'left' : 'up', how: 'page', extend: shift };
    case 'PageDown':
      return { kind: 'move', direction: altKey ? 'right' : 'down', how: 'page', extend: shift };
    case 'Tab':
      return { kind: 'next', along: 'column', back: shift };
    case 'Enter':
      return { kind: 'next', along: 'row', back: shift };
    case ' ':
      return shift ? { kind: 'select', what: 'rows' } : undefined;
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return undefined;
  }
}
