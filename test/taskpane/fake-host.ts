import { openFile } from '../../src/hosts/file/file-host';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import type { CellPlace, HostListener, LiveHost } from '../../src/hosts/host';
import type { CellContent, WritePlan } from '../../src/workbook/plan';
import type { CellValue } from '../../src/workbook/snapshot';
import type { Rows } from '../test-bed';

/** A file in place of Excel, that remembers what it was asked for. */
export interface FakeHost extends LiveHost {
  readonly visited: readonly CellPlace[];
  readonly opened: readonly { readonly plan: WritePlan; readonly name: string }[];
  bytes(): Uint8Array;
  /** What a person does in the workbook. */
  change(plan: Partial<WritePlan>): Promise<void>;
  select(place: CellPlace): void;
  /** What the next call of a method comes to, in place of what it does. */
  failNext(method: 'read' | 'write' | 'refresh' | 'goTo' | 'undo', error: unknown): void;
  /** Calls of the method wait until the function that comes back is called. */
  hold(method: 'read' | 'write'): () => void;
}

export function fakeHost(bytes: Uint8Array, name = 'North District.xlsx'): FakeHost {
  let file = openFile(bytes);
  let before: Uint8Array | undefined;
  const listeners = new Set<HostListener>();
  const visited: CellPlace[] = [];
  const opened: { plan: WritePlan; name: string }[] = [];
  const failures = new Map<string, unknown>();
  const held = new Map<string, Promise<void>>();
  const meet = async (method: string) => {
    await held.get(method);
    if (!failures.has(method)) return;
    const error = failures.get(method);
    failures.delete(method);
    throw error;
  };
  return {
    visited,
    opened,
    bytes: () => file.bytes(),
    name: async () => name,
    read: async () => {
      await meet('read');
      return file.read();
    },
    refresh: async () => {
      await meet('refresh');
      return file.read();
    },
    write: async (plan) => {
      await meet('write');
      const earlier = file.bytes();
      await file.write(plan);
      before = earlier;
    },
    goTo: async (place) => {
      await meet('goTo');
      visited.push(place);
    },
    canUndo: () => before !== undefined,
    undo: async () => {
      await meet('undo');
      if (before) file = openFile(before);
      before = undefined;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openNew: async (plan, newName) => void opened.push({ plan, name: newName }),
    change: async (plan) => {
      await file.write({ sheets: [], appends: [], edits: [], names: [], ...plan });
      for (const { changed } of listeners) changed?.(undefined);
    },
    select: (place) => {
      for (const { selected } of listeners) selected?.(place);
    },
    failNext: (method, error) => void failures.set(method, error),
    hold: (method) => {
      let release: () => void = () => {};
      held.set(method, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(method);
        release();
      };
    },
  };
}

/** A workbook of plain cells, as somebody would type it. */
export function typedWorkbook(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  return newWorkbook({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      heading: rows.map((cells) =>
        cells.map((value) => ({ value: contentOf(value ?? undefined), style: 'text' as const })),
      ),
      landscape: false,
      protectHeaders: false,
    })),
    appends: [],
    edits: [],
    names: [],
  });
}

function contentOf(value: CellValue): CellContent {
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? { kind: 'date', serial: value.serial } : value.code;
}
