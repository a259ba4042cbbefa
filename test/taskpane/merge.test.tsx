/** @jest-environment jsdom */
import { openPane, screen, settle } from './pane-bed';
import { fireEvent, waitFor, within } from '@testing-library/react';
import { fileReader } from '../../src/hosts/reading/file-reader';
import { sha256 } from '../../src/values/sha256';
import type { ReadRequest } from '../../src/hosts/reading/read-request';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { CANDIDATES_HEADER, FAMILY_CRITERIA, type Rows } from '../test-bed';
import { typedWorkbook, watchedHost, type WatchedHost } from './watched-host';

/** What a browser's worker does, in this thread: jsdom has none. A file called Hangs is never answered. */
class OneThread {
  readonly #read = fileReader(sha256);
  onmessage: ((event: { data: unknown }) => void) | undefined;
  static readonly ended = new Set<OneThread>();
  postMessage(request: ReadRequest): void {
    if (request.file.startsWith('Hangs')) return;
    setTimeout(() => this.onmessage?.({ data: this.#read(request) }));
  }
  terminate(): void {
    OneThread.ended.add(this);
  }
}
beforeAll(() => Object.assign(globalThis, { Worker: OneThread }));
beforeEach(() => {
  localStorage.clear();
  OneThread.ended.clear();
});

const candidates = (district: string, ...names: string[]): Rows => [
  CANDIDATES_HEADER,
  ...names.map((name, index) => [`F00${index + 1}`, 'Learning family', name, district]),
];
const scores = (...rows: Rows): Rows => [['Candidate', 'Evaluator', 'F1', 'F2'], ...rows];
const book = (own: Rows, given: Rows): Uint8Array =>
  typedWorkbook({ Criteria: FAMILY_CRITERIA, Candidates: own, Scores: given });

function file(name: string, bytes: Uint8Array): File {
  const made = new File([], name);
  // jsdom's files cannot be read by this.
  return Object.assign(made, { arrayBuffer: async () => bytes.slice().buffer });
}

const NORTH = file(
  'North.xlsx',
  book(candidates('North', 'Lake', 'Hill'), scores(['F001', 'E1', 8, 18], ['F002', 'E1', 9, 15])),
);
const NORTH_2 = file(
  'North 2.xlsx',
  book(candidates('North', 'Lake', 'Hill'), scores(['F001', 'E1', 7, 18], ['F002', 'E1', 8, 15])),
);
const SOUTH = file('South.xlsx', book(candidates('South', 'Mill'), scores(['F001', 'E1', 6, 16])));
const BROKEN = file('Broken.xlsx', new TextEncoder().encode('PK\u0003\u0004 no'));

/** A workbook with the standard and nothing else, which becomes the city's. */
const city = () =>
  watchedHost(
    typedWorkbook({ Criteria: FAMILY_CRITERIA, Candidates: candidates('North'), Scores: scores() }),
    'City.xlsx',
  );

async function openMerge(host: WatchedHost) {
  const { user } = await openPane(host);
  await user.click(screen.getByRole('tab', { name: 'Merge' }));
  await screen.findByText('Drop workbooks or folders here');
  return user;
}

async function pick(...files: File[]) {
  fireEvent.change(screen.getByTestId('merge-files'), { target: { files } });
  await screen.findByRole('list', { name: 'Files' });
  await settle();
}

const rowsOf = (host: WatchedHost, name: string) => {
  const sheet = readWorkbook(host.bytes()).sheets.find((one) => one.name === name);
  return sheet?.rows.filter(({ row }) => row > 4).map(({ cells }) => cells);
};

test('files that are picked: a row each, with what becomes of it; a broken one stops nobody', async () => {
  await openMerge(city());
  await pick(NORTH, SOUTH, BROKEN);
  const texts = [...screen.getByRole('list', { name: 'Files' }).children].map(
    (row) => row.textContent,
  );
  expect(texts[0]).toMatch(/^Broken\.xlsx Not readable/);
  expect(texts[0]).toMatch(/cannot be read/);
  expect(texts[1]).toMatch(/^North\.xlsx NewNorth4 added/);
  expect(texts[2]).toMatch(/^South\.xlsx NewSouth2 added/);
  expect(screen.getByText('3 files')).toBeInTheDocument();
  expect(screen.getByText('6 added.')).toBeInTheDocument();
});

test('one button writes it all; Undo takes it back', async () => {
  const host = city();
  const user = await openMerge(host);
  const before = readWorkbook(host.bytes());
  await pick(NORTH, SOUTH);
  await user.click(screen.getByRole('button', { name: 'Merge into this workbook' }));
  await screen.findByText('Merged: 2 files, 6 rows added or changed.');
  expect(rowsOf(host, 'Candidates')?.map(([key]) => key)).toEqual([
    'North/F001',
    'North/F002',
    'South/F001',
  ]);
  expect(rowsOf(host, 'Sources')).toHaveLength(2);
  expect(await screen.findByText(/Nothing changes/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('6 added.');
  expect(readWorkbook(host.bytes())).toEqual(before);
});

test('conflicts one after another by keys, with places; what is chosen is written with who chose', async () => {
  const host = city();
  const user = await openMerge(host);
  await pick(NORTH, NORTH_2);
  await user.type(screen.getByRole('textbox', { name: 'Who decides' }), 'Li Wei');
  const conflict = () => screen.getByRole('region', { name: /^Conflict/ });
  expect(conflict()).toHaveAccessibleName('Conflict 1 of 2');
  expect(within(conflict()).getByText('F1 of North/F001, E1 (Scores)')).toBeInTheDocument();
  expect(screen.getByText(/2 rows have a conflict that nobody has decided/)).toBeInTheDocument();
  const [first, second] = within(conflict()).getAllByRole('button', { name: /^\d: / });
  expect(first).toHaveTextContent('1: 7North 2.xlsx, Scores!C2');
  expect(second).toHaveTextContent('2: 8North.xlsx, Scores!C2');
  conflict().focus();
  await user.keyboard('2');
  await waitFor(() => expect(conflict()).toHaveAccessibleName('Conflict 2 of 2'));
  expect(conflict()).toHaveFocus();
  await user.keyboard('1');
  await screen.findByText('All conflicts are decided.');
  await user.click(screen.getByRole('button', { name: 'Merge into this workbook' }));
  await screen.findByText(/^Merged/);
  expect(rowsOf(host, 'Scores')?.map(([, , value]) => value)).toEqual([8, 8]);
  expect(rowsOf(host, 'Conflicts')?.map((cells) => [cells[5], cells[9], cells[10]])).toEqual([
    [7, 'Not taken', 'Li Wei'],
    [8, 'Taken', 'Li Wei'],
    [8, 'Taken', 'Li Wei'],
    [9, 'Not taken', 'Li Wei'],
  ]);
});

test('the same for all from one file, and another choice afterwards', async () => {
  const host = city();
  const user = await openMerge(host);
  await pick(NORTH, NORTH_2);
  await user.click(screen.getByRole('button', { name: 'Always take North.xlsx (2 conflicts)' }));
  await screen.findByText('All conflicts are decided.');
  const conflict = screen.getByRole('region', { name: 'Conflict 1 of 2' });
  expect(within(conflict).getByRole('button', { name: /^2: 8/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await user.click(within(conflict).getByRole('button', { name: /^1: 7/ }));
  await user.click(screen.getByRole('button', { name: 'Merge into this workbook' }));
  await screen.findByText(/^Merged/);
  expect(rowsOf(host, 'Scores')?.map(([, , value]) => value)).toEqual([7, 9]);
});

test('names that may be one community’s are asked about, and never taken for the same before', async () => {
  const host = city();
  const user = await openMerge(host);
  const communities = (name: string, key: string): Rows => [
    CANDIDATES_HEADER,
    [key, 'Learning community', name, 'North'],
  ];
  const empty: Rows = [['Candidate', 'Evaluator', 'F1', 'F2']];
  await pick(
    file('A.xlsx', book(communities('Sunny Lane', 'C001'), empty)),
    file('B.xlsx', book(communities('Sunny Lane Community', 'C009'), empty)),
  );
  const question = screen.getByRole('region', { name: 'Similar names: 1 of 1' });
  expect(question).toHaveTextContent('Are these one community of North?');
  expect(screen.getByText(/1 pair of names has not been confirmed/)).toBeInTheDocument();
  await user.click(within(question).getByRole('button', { name: '1: The same' }));
  await waitFor(() => expect(question).not.toBeInTheDocument());
  expect(screen.getByRole('region', { name: 'What will change' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Merge into this workbook' }));
  await screen.findByText(/^Merged/);
  expect(rowsOf(host, 'Candidates')?.map(([key, , name]) => [key, name])).toEqual([
    ['North/C001', 'Sunny Lane'],
  ]);
});

test('a column that cannot be told is asked about once for all files that look the same', async () => {
  const host = city();
  const user = await openMerge(host);
  const odd = (district: string): Uint8Array =>
    book(
      [
        ['Candidate number', ...CANDIDATES_HEADER.slice(1)],
        ['F001', 'Learning family', 'Lake', district],
      ],
      scores(['F001', 'E1', 8, 18]),
    );
  await pick(file('North.xlsx', odd('North')), file('South.xlsx', odd('South')));
  expect(screen.getByText('None of the files can be taken.')).toBeInTheDocument();
  const question = screen.getByRole('region', { name: 'Columns that can’t be told' });
  expect(question).toHaveTextContent('Which column is “Candidate” in Candidates?');
  expect(question).toHaveTextContent('In North.xlsx and South.xlsx.');
  await user.click(within(question).getByRole('button', { name: 'It is “Candidate number”' }));
  await screen.findByText('4 added.');
  await user.click(screen.getByRole('button', { name: 'Merge into this workbook' }));
  await screen.findByText(/^Merged/);
  expect(rowsOf(host, 'Candidates')?.map(([key]) => key)).toEqual(['North/F001', 'South/F001']);
});

test('reading can be cancelled at any time; nothing is taken then, and the threads are ended', async () => {
  const user = await openMerge(city());
  fireEvent.change(screen.getByTestId('merge-files'), {
    target: { files: [NORTH, file('Hangs.xlsx', new Uint8Array(4))] },
  });
  await screen.findByText(/1 of 2/);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('Cancelled. Nothing was changed.');
  expect(screen.queryByRole('list', { name: 'Files' })).not.toBeInTheDocument();
  expect(OneThread.ended.size).toBe(2);
});

test('a workbook with records of its own is left alone: a new one is opened beside it', async () => {
  const host = watchedHost(
    book(candidates('North', 'Lake'), scores(['F001', 'E1', 8, 18])),
    'North.xlsx',
  );
  const opened: string[] = [];
  const user = await openMerge({
    ...host,
    openNew: async (plan, name) => void opened.push(name, ...plan.sheets.map((one) => one.name)),
  });
  await pick(SOUTH);
  expect(screen.getByText(/holds records of its own/)).toBeInTheDocument();
  const before = host.bytes();
  await user.click(screen.getByRole('button', { name: 'Merge into a new workbook' }));
  await waitFor(() =>
    expect(opened).toEqual(expect.arrayContaining(['City.xlsx', 'Candidates', 'Sources'])),
  );
  expect(host.bytes()).toEqual(before);
});

test('temporary files are left out, and said to be', async () => {
  await openMerge(city());
  await pick(NORTH, file('~$North.xlsx', new Uint8Array(3)));
  expect(screen.getByText(/^1 file was left out/)).toBeInTheDocument();
});
