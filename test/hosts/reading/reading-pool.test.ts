import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileReader } from '../../../src/hosts/reading/file-reader';
import { startNodeThread } from '../../../src/hosts/reading/node-thread';
import {
  MAX_FILE_SIZE,
  ReadingPool,
  type FileToRead,
  type ReadingOptions,
} from '../../../src/hosts/reading/reading-pool';
import { ThreadFailure, threadOf, type Thread } from '../../../src/hosts/reading/thread';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../../src/locales/catalogues';
import type { OfferedFile } from '../../../src/operations/consolidate-workbooks';
import { planTemplate } from '../../../src/operations/template';
import { sha256 } from '../../../src/values/sha256';
import { AS_OF } from '../../test-bed';
import { makeXlsx, sheetData, zipParts } from '../file/make-xlsx';

const TEMPLATE = newWorkbook(planTemplate(catalogueOf('en')));
const OPTIONS: ReadingOptions = { today: AS_OF, headers: [] };

const file = (name: string, bytes = TEMPLATE): FileToRead => ({
  name,
  size: bytes.length,
  open: async () => Uint8Array.from(bytes).buffer,
});

/** How many threads there were. */
const count = { started: 0, ended: 0 };
beforeEach(() => Object.assign(count, { started: 0, ended: 0 }));

/** A thread that lives in this one: what a file is called decides on what becomes of it. */
function startFakeThread(): Thread {
  count.started++;
  const read = fileReader(sha256);
  let reply: (answer: ReturnType<typeof read>) => void;
  let fail: (failure: ThreadFailure) => void;
  return threadOf({
    send(request) {
      if (request.file.startsWith('hangs')) return;
      if (request.file.startsWith('dies')) {
        setTimeout(() => fail(new ThreadFailure('memory', 'heap out of memory')));
      } else setTimeout(() => reply(read(request)));
    },
    terminate: () => void count.ended++,
    listen(onReply, onFailure) {
      reply = onReply;
      fail = onFailure;
    },
  });
}

const pool = (threads = 2, secondsPerFile = 20) =>
  new ReadingPool({ threads, secondsPerFile, startThread: startFakeThread });

const outcomes = (offered: readonly OfferedFile[]) =>
  offered.map(({ file: name, outcome }) => [
    name,
    outcome.kind === 'unreadable' ? outcome.reason : outcome.kind,
  ]);

test('files come back in their order, each with its SHA-256; progress is told file by file', async () => {
  const told: [number, number][] = [];
  const offered = await pool(2).read(
    ['a', 'b', 'c', 'd', 'e'].map((name) => file(`${name}.xlsx`)),
    {
      ...OPTIONS,
      onProgress: (done, all) => told.push([done, all]),
    },
  );
  expect(offered.map(({ file: name }) => name).join('')).toBe('a.xlsxb.xlsxc.xlsxd.xlsxe.xlsx');
  expect(new Set(offered.map((one) => one.sha256))).toEqual(new Set([sha256(TEMPLATE)]));
  expect(told).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
  expect(count.started).toBe(2);
});

test('the standard is there for every file, though each thread sends it once', async () => {
  const offered = await pool(1).read([file('a.xlsx'), file('b.xlsx')], OPTIONS);
  const standards = offered.map(({ outcome }) =>
    outcome.kind === 'read' ? outcome.reading.standard : undefined,
  );
  expect(standards[0]?.criteria.length).toBeGreaterThan(40);
  expect(standards[1]).toBe(standards[0]);
});

test('what hangs, dies, cannot be opened or is no workbook is named with its reason, and stops nobody', async () => {
  const gone: FileToRead = {
    name: 'gone.xlsx',
    size: 4,
    open: () => Promise.reject(new Error('ENOENT')),
  };
  const huge: FileToRead = { ...file('huge.xlsx'), size: MAX_FILE_SIZE + 1 };
  const empty = file('empty.xlsx', new Uint8Array());
  const offered = await pool(2, 0.2).read(
    [file('hangs.xlsx'), file('dies.xlsx'), gone, huge, empty, file('good.xlsx')],
    OPTIONS,
  );
  expect(outcomes(offered)).toEqual([
    ['hangs.xlsx', 'too-slow'],
    ['dies.xlsx', 'too-large'],
    ['gone.xlsx', 'not-opened'],
    ['huge.xlsx', 'too-large'],
    ['empty.xlsx', 'empty'],
    ['good.xlsx', 'read'],
  ]);
  // The two that a file was the end of.
  expect(count.ended).toBe(2);
});

test('cancelled at any time: it fails with the reason, and the threads are ended', async () => {
  const controller = new AbortController();
  const reading = pool(2).read([file('hangs.xlsx'), file('a.xlsx'), file('hangs 2.xlsx')], {
    ...OPTIONS,
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('enough')),
  });
  await expect(reading).rejects.toThrow('enough');
  expect(count.ended).toBeGreaterThanOrEqual(2);
  await expect(
    pool().read([file('a.xlsx')], { ...OPTIONS, signal: controller.signal }),
  ).rejects.toThrow('enough');
});

describe('in threads of Node', () => {
  const loader = pathToFileURL(join(process.cwd(), 'src', 'cli', 'from-sources.mjs')).href;
  const threads = new ReadingPool({
    threads: 2,
    secondsPerFile: 60,
    startThread: () => startNodeThread(['--import', loader]),
  });
  afterAll(() => threads.close());

  /** A sheet that inflates to over 256 MiB, from a few hundred KB. */
  const bomb = () =>
    makeXlsx({ sheets: [{ xml: sheetData(`<row r="1">${' '.repeat(270 * 1024 * 1024)}</row>`) }] });
  const entities = () =>
    makeXlsx({
      sheets: [
        {
          xml: `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`,
        },
      ],
    });
  const vast = () =>
    makeXlsx({
      sheets: [{ xml: sheetData('<row r="1048577"><c r="A1048577"><v>1</v></c></row>') }],
    });

  test('files that are out to harm are named, the good one is read, and this thread goes on meanwhile', async () => {
    const files = [
      file('bomb.xlsx', bomb()),
      file('entities.xlsx', entities()),
      file('vast.xlsx', vast()),
      file('other.zip', zipParts({ 'a.txt': 'hello' })),
      file('__proto__', TEMPLATE),
      file('constructor.xlsx', TEMPLATE),
    ];
    let turns = 0;
    const clock = setInterval(() => turns++, 5);
    const offered = await threads.read(files, OPTIONS);
    clearInterval(clock);
    expect(outcomes(offered)).toEqual([
      ['bomb.xlsx', 'too-large'],
      ['entities.xlsx', 'damaged'],
      ['vast.xlsx', 'damaged'],
      ['other.zip', 'not-a-workbook'],
      ['__proto__', 'read'],
      ['constructor.xlsx', 'read'],
    ]);
    expect(turns).toBeGreaterThan(0);
  }, 120_000);
});
