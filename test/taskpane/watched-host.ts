import { openLiveFile, type LiveFileHost } from '../../src/hosts/file/live-file';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import type { CellPlace } from '../../src/hosts/host';
import type { CellContent } from '../../src/workbook/plan';
import type { CellValue } from '../../src/workbook/snapshot';
import type { Rows } from '../test-bed';

type Method = 'read' | 'write' | 'refresh' | 'goTo' | 'undo';

/** The workbench's host, which remembers where it was sent to, and can be made to fail and to wait. */
export interface WatchedHost extends LiveFileHost {
  readonly visited: readonly CellPlace[];
  /** What the next call of a method comes to, in place of what it does. */
  failNext(method: Method, error: unknown): void;
  /** Calls of the method wait until the function that comes back is called. */
  hold(method: Method): () => void;
}

export function watchedHost(bytes: Uint8Array, name = 'North District.xlsx'): WatchedHost {
  const host = openLiveFile(bytes, name);
  const visited: CellPlace[] = [];
  host.onGoTo((place) => visited.push(place));
  const failures = new Map<Method, unknown>();
  const held = new Map<Method, Promise<void>>();
  const meet = async <Result>(method: Method, go: () => Promise<Result>): Promise<Result> => {
    await held.get(method);
    if (!failures.has(method)) return go();
    const error = failures.get(method);
    failures.delete(method);
    throw error;
  };
  return {
    ...host,
    visited,
    read: () => meet('read', () => host.read()),
    refresh: () => meet('refresh', () => host.refresh()),
    write: (plan) => meet('write', () => host.write(plan)),
    goTo: (place) => meet('goTo', () => host.goTo(place)),
    undo: () => meet('undo', () => host.undo()),
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
        cells.map((value) => ({
          value: contentOf(value ?? undefined),
          style: 'text' as const,
          ...(isDate(value) && { format: { kind: 'date' as const } }),
        })),
      ),
      landscape: false,
      protectHeaders: false,
    })),
    appends: [],
    edits: [],
    names: [],
  });
}

function isDate(value: CellValue | null): boolean {
  return typeof value === 'object' && value?.kind === 'date';
}

function contentOf(value: CellValue): CellContent {
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? { kind: 'date', serial: value.serial } : value.code;
}
