import type { Language } from '../../values/language';
import { workbenchCatalogueOf } from '../../locales/workbench-catalogue';
import { sampleDistrict } from '../../operations/sample/sample-district';
import { planTemplate } from '../../operations/template';
import { openLiveFile, type LiveFileHost } from '../../hosts/file/live-file';
import { newWorkbook } from '../../hosts/file/write-new-workbook';
import { Store } from '../../taskpane/state/store';
import { SpreadsheetModel } from '../grid/spreadsheet-model';
import { downloadFile } from './download-file';

/** An open workbook: the pane's host, and the spreadsheet on it. */
export interface Book {
  /** Another one for every workbook that is opened. */
  readonly id: number;
  readonly name: string;
  readonly host: LiveFileHost;
  readonly model: SpreadsheetModel;
}

export interface WorkbenchState {
  readonly book: Book;
  /** Where in the book's history it was last saved. */
  readonly savedAt: number;
  readonly message: Message | undefined;
  /** What the person wants to open while changes are not saved; it waits for their answer. */
  readonly waiting: (() => Promise<void>) | undefined;
}

export type Message =
  | { readonly kind: 'opening' | 'saved'; readonly file: string }
  /** A file that the pane made beside the open one. */
  | { readonly kind: 'made'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'several-files' }
  | { readonly kind: 'not-opened'; readonly file: string; readonly error: unknown }
  /** Something that the workbook refused. */
  | { readonly kind: 'refused'; readonly error: unknown };

export type NewKind = 'empty' | 'sample';

/** The workbench: which workbook is open, whether it is saved, and what there is to be said. */
export class WorkbenchStore extends Store<WorkbenchState> {
  #stop: () => void;

  /** Opens the sample. */
  constructor(language: Language) {
    const tell: Tell = (message) => this.change({ message });
    const book = newBook('sample', language, tell);
    super({
      book,
      savedAt: book.host.history().at,
      message: undefined,
      waiting: undefined,
    });
    this.#stop = book.model.start();
  }

  isSaved(): boolean {
    const { book, savedAt } = this.state();
    return book.host.history().at === savedAt;
  }

  /** Asks first when changes would be lost. */
  makeNew(kind: NewKind, language: Language): Promise<void> {
    return this.#leave(async () => this.#show(newBook(kind, language, this.#tell)));
  }

  /** A file that cannot be read leaves the open workbook as it is. */
  open(files: readonly File[], language: Language): Promise<void> {
    const [file] = files;
    if (files.length > 1) this.#tell({ kind: 'several-files' });
    if (!file || files.length > 1) return Promise.resolve();
    return this.openBytes(file.name, () => file.arrayBuffer(), language);
  }

  openBytes(file: string, read: () => Promise<ArrayBuffer>, language: Language): Promise<void> {
    return this.#leave(async () => {
      this.#tell({ kind: 'opening', file });
      try {
        const bytes = new Uint8Array(await read());
        this.#show(openBook(bytes, file, language, this.#tell));
      } catch (error) {
        this.#tell({ kind: 'not-opened', file, error });
      }
    });
  }

  /** What is being typed is entered first; if that is rejected, nothing is saved. */
  async save(): Promise<boolean> {
    const { book } = this.state();
    if (!(await book.model.enter())) return false;
    await book.host.settled();
    const { at } = book.host.history();
    downloadFile(book.host.bytes(), book.name);
    this.change({ savedAt: at, message: { kind: 'saved', file: book.name } });
    return true;
  }

  /** The answer to whether to go on although changes are not saved. */
  async answer(choice: 'save' | 'discard' | 'cancel'): Promise<void> {
    const { waiting } = this.state();
    this.change({ waiting: undefined });
    if (choice === 'cancel' || !waiting) return;
    if (choice === 'save' && !(await this.save())) return;
    await waiting();
  }

  dismiss(): void {
    this.change({ message: undefined });
  }

  readonly #tell: Tell = (message) => this.change({ message });

  #leave(next: () => Promise<void>): Promise<void> {
    if (this.isSaved()) return next();
    this.change({ waiting: next });
    return Promise.resolve();
  }

  #show(book: Book): void {
    this.#stop();
    this.change({ book, savedAt: book.host.history().at, message: undefined });
    this.#stop = book.model.start();
    book.model.focus();
  }
}

type Tell = (message: Message) => void;

function newBook(kind: NewKind, language: Language, tell: Tell): Book {
  const words = workbenchCatalogueOf(language);
  const { sampleFile, emptyFile } = words.workbench;
  const sample = kind === 'sample' ? sampleDistrict(language) : undefined;
  const name = `${sample ? sampleFile : emptyFile}.xlsx`;
  return openBook(newWorkbook(planTemplate(words, sample)), name, language, tell);
}

let opened = 0;

/** @throws {UnreadableFileError} */
function openBook(bytes: Uint8Array, name: string, language: Language, tell: Tell): Book {
  const openNew = (made: Uint8Array, file: string) => {
    downloadFile(made, file);
    tell({ kind: 'made', file, bytes: made });
  };
  const host = openLiveFile(bytes, name, { language, openNew });
  const model = new SpreadsheetModel(host, (error) => tell({ kind: 'refused', error }));
  return { id: ++opened, name, host, model };
}
