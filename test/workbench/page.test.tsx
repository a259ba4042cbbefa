/** @jest-environment jsdom */
import '../taskpane/browser-stubs';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workbenchCatalogueOf } from '../../src/locales/workbench-catalogue';
import { CrashGuard } from '../../src/workbench/page/crash-guard';
import { WorkbenchStore } from '../../src/workbench/page/workbench-store';

const words = workbenchCatalogueOf('en').workbench;
const downloaded: string[] = [];

beforeEach(() => {
  downloaded.length = 0;
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function click() {
    downloaded.push(this.download);
  };
});

describe('a mistake of ours', () => {
  function Broken(): never {
    throw new Error('our mistake');
  }

  test('leaves a page that says so, and lets the workbook be saved', async () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => {});
    const save = jest.fn();
    render(
      <CrashGuard words={words.crash} onSave={save}>
        <Broken />
      </CrashGuard>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(words.crash.text);
    expect(screen.getByText(/our mistake/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: words.crash.save }));
    expect(save).toHaveBeenCalledTimes(1);
    silence.mockRestore();
  });
});

describe('the open workbook', () => {
  const typeInto = (store: WorkbenchStore, text: string) => {
    const { host } = store.state().book;
    host.type([{ sheet: host.sheets()[0]!.name, cell: 'H90', text }]);
  };

  test('is saved only by saving, or by undoing', async () => {
    const store = new WorkbenchStore('en');
    expect(store.isSaved()).toBe(true);
    typeInto(store, '1');
    expect(store.isSaved()).toBe(false);
    store.state().book.model.undo();
    expect(store.isSaved()).toBe(true);
    typeInto(store, '2');
    expect(await store.save()).toBe(true);
    expect([store.isSaved(), downloaded]).toEqual([true, [`${words.sampleFile}.xlsx`]]);
    store.state().book.model.undo();
    expect(store.isSaved()).toBe(false);
  });

  test('gives way to another only when its changes are saved or let go', async () => {
    const store = new WorkbenchStore('en');
    const { book } = store.state();
    typeInto(store, '1');
    await store.makeNew('empty', 'zh-CN');
    expect(store.state().book).toBe(book);
    await store.answer('cancel');
    expect([store.state().book, store.state().waiting]).toEqual([book, undefined]);
    await store.makeNew('empty', 'zh-CN');
    await store.answer('discard');
    expect(store.state().book.name).toBe(
      `${workbenchCatalogueOf('zh-CN').workbench.emptyFile}.xlsx`,
    );
    expect(downloaded).toEqual([]);
  });

  test('stays when another cannot be read', async () => {
    const store = new WorkbenchStore('en');
    const { book } = store.state();
    await store.openBytes('Bad.xlsx', () => Promise.resolve(new ArrayBuffer(3)), 'en');
    expect(store.state()).toMatchObject({
      book,
      message: { kind: 'not-opened', file: 'Bad.xlsx' },
    });
    await store.openBytes('Gone.xlsx', () => Promise.reject(new Error('gone')), 'en');
    expect(store.state()).toMatchObject({
      book,
      message: { kind: 'not-opened', file: 'Gone.xlsx' },
    });
  });

  test('keeps a workbook that the pane makes beside it as a file', async () => {
    const store = new WorkbenchStore('en');
    const { book } = store.state();
    const sheet = { name: 'One', heading: [], landscape: false, protectHeaders: false };
    await book.host.openNew({ sheets: [sheet], appends: [], edits: [], names: [] }, 'Made.xlsx');
    expect(downloaded).toEqual(['Made.xlsx']);
    expect(store.state()).toMatchObject({ book, message: { kind: 'made', file: 'Made.xlsx' } });
  });
});
