/** @jest-environment jsdom */
import { openPane, screen, settle } from './pane-bed';
import { act, within } from '@testing-library/react';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { HostProblemError, WriteRefusedError } from '../../src/hosts/host';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { typedWorkbook, watchedHost, type WatchedHost } from './watched-host';
import { CANDIDATES_HEADER, FAMILY_CRITERIA, type Rows } from '../test-bed';

beforeEach(() => localStorage.clear());

const CANDIDATES: Rows = [
  CANDIDATES_HEADER,
  ['F001', 'Learning family', 'The Lake family', 'North'],
  ['F002', 'Learning family', 'The Hill family', 'North'],
  ['F003', 'Learning family', 'The Rice family', 'North'],
];

/** F001: 26/3 of 10 × 60 + 32 = 84.00, named. F002: 42 + 28 = 70.00, below 80. F003: F2 is missing. */
const SCORES: Rows = [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ...[8, 9, 10, 9, 4].map((score, index) => ['F001', `E${index + 1}`, score, 16]),
  ['F002', 'E1', 7, 14],
  ['F003', 'E1', 7, null],
];

const host = () =>
  watchedHost(typedWorkbook({ Criteria: FAMILY_CRITERIA, Candidates: CANDIDATES, Scores: SCORES }));

const sheetOf = (opened: WatchedHost, wanted: string): SheetSnapshot | undefined =>
  readWorkbook(opened.bytes()).sheets.find(({ name }) => name === wanted);

async function openResults(opened: WatchedHost) {
  const { user } = await openPane(opened);
  await user.click(screen.getByRole('button', { name: 'Evaluate' }));
  expect(await screen.findByRole('heading', { name: 'Results' })).toHaveFocus();
  return user;
}

test('the decisions: counts, and a list by rank with total, decision and first reason', async () => {
  const user = await openResults(host());
  for (const name of ['1 named', '1 not named', '1 incomplete']) {
    expect(screen.getByRole('button', { name })).toBeInTheDocument();
  }
  const rows = () =>
    within(screen.getByRole('list', { name: 'Results' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  expect(rows()).toEqual([
    '1Rank 1 The Lake family84.00 Named',
    '2Rank 2 The Hill family70.00 Not named · Total 70.00 is below the pass mark 80.00',
    'The Rice familyno total Incomplete · No score for criterion F2',
  ]);
  await user.type(screen.getByRole('searchbox'), 'hill');
  expect(rows()).toHaveLength(1);
  await user.clear(screen.getByRole('searchbox'));
  await user.click(screen.getByRole('button', { name: '1 incomplete' }));
  expect(rows()).toEqual([expect.stringContaining('The Rice family')]);
});

test('the picture of totals: one stop for the keyboard, arrows name each dot, Enter opens it', async () => {
  const user = await openResults(host());
  const strip = screen.getByRole('listbox', { name: /^Totals of 2 candidates .* at 80\.00/ });
  act(() => strip.focus());
  await user.keyboard('{ArrowRight}');
  expect(within(strip).getByRole('option', { selected: true })).toHaveAccessibleName(
    'The Hill family: 70.00, Not named',
  );
  await user.keyboard('{End}');
  const last = within(strip).getByRole('option', { selected: true });
  expect(last).toHaveAccessibleName('The Lake family: 84.00, Named');
  expect(strip).toHaveAttribute('aria-activedescendant', last.id);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'The Lake family' })).toHaveFocus();
});

test('what will be written, then written, then up to date; Undo takes it back', async () => {
  const opened = host();
  const user = await openResults(opened);
  expect(screen.getByText('Not written into the workbook yet.')).toBeInTheDocument();
  expect(screen.getByText('Results: new sheet, 3 rows')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  expect(await screen.findByText('Written: 2 sheets, 4 rows.')).toBeInTheDocument();
  expect(await screen.findByText(/Results and Findings are up to date/)).toBeInTheDocument();
  expect(sheetOf(opened, 'Results')?.tables[0]?.name).toBe('Results');
  expect(screen.queryByRole('button', { name: 'Write results' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Not written into the workbook yet.')).toBeInTheDocument();
  expect(sheetOf(opened, 'Results')).toBeUndefined();
});

test('written results are out of date once a score changes; the changed decision is named', async () => {
  const opened = host();
  const user = await openResults(opened);
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  await screen.findByText(/are up to date/);
  await act(async () => opened.type([{ sheet: 'Scores', cell: 'C7', text: '9' }]));
  // 54 + 28 = 82.
  expect(await screen.findByText(/is out of date/)).toBeInTheDocument();
  expect(screen.getByText('The Hill family: not named → named')).toBeInTheDocument();
  expect(screen.getByText('Results: 1 changed, 2 unchanged')).toBeInTheDocument();
});

test('with Audit, if it is wanted', async () => {
  const opened = host();
  const user = await openResults(opened);
  await user.click(screen.getByRole('checkbox', { name: /^Also write Audit/ }));
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  expect(await screen.findByText(/^Written: 3 sheets, /)).toBeInTheDocument();
  expect(sheetOf(opened, 'Audit')).toBeDefined();
});

test('nothing is written that was not shown', async () => {
  const opened = host();
  const user = await openResults(opened);
  // A change that the pane has not been told of yet.
  const release = opened.hold('refresh');
  await act(async () => opened.type([{ sheet: 'Candidates', cell: 'A5', text: 'F004' }]));
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  expect(await screen.findByText(/has changed since this was shown/)).toBeInTheDocument();
  expect(sheetOf(opened, 'Results')).toBeUndefined();
  expect(screen.getByText('Results: new sheet, 4 rows')).toBeInTheDocument();
  await act(async () => release());
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  expect(await screen.findByText(/^Written: 2 sheets/)).toBeInTheDocument();
});

test('what is in the way of writing is said, and nothing is changed', async () => {
  const opened = host();
  const user = await openResults(opened);
  opened.failNext('write', new WriteRefusedError('sheet-name-taken', 'Results', undefined));
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  expect(await screen.findByText(/another sheet called “Results”/)).toBeInTheDocument();
  expect(sheetOf(opened, 'Results')).toBeUndefined();
  expect(screen.getByRole('button', { name: 'Write results' })).toBeInTheDocument();
});

test('what a host could not take back can be undone where it is said', async () => {
  const opened = host();
  const user = await openResults(opened);
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  await screen.findByText(/are up to date/);
  await act(async () => opened.type([{ sheet: 'Scores', cell: 'C7', text: '9' }]));
  opened.failNext('write', new HostProblemError('half-written', 'the detail', 'Results'));
  await user.click(await screen.findByRole('button', { name: 'Write results' }));
  expect(await screen.findByText(/broke off in the middle of writing/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Taken back/)).toBeInTheDocument();
});

test('something unexpected is said in words, with the details folded', async () => {
  const opened = host();
  const user = await openResults(opened);
  opened.failNext('write', new TypeError('x is not a function'));
  await user.click(screen.getByRole('button', { name: 'Write results' }));
  expect(await screen.findByText(/Something unexpected came in the way/)).toBeInTheDocument();
  expect(screen.getByText(/x is not a function/).closest('details')).not.toHaveAttribute('open');
});

test('one candidate: why 84.00, down to the cells', async () => {
  const opened = host();
  const user = await openResults(opened);
  await user.click(screen.getByRole('button', { name: /The Lake family/ }));
  expect(await screen.findByText('4.00 above the pass mark 80.00')).toBeInTheDocument();
  const conditions = within(screen.getByRole('region', { name: 'Conditions' }));
  expect(conditions.getAllByRole('img', { name: 'Met' })).toHaveLength(3);
  expect(screen.getByText('weight 60 · 8.67 of 10 · 52.00 points')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^F1 Members learn/ }));
  expect(screen.getByText('(8 + 9 + 9) ÷ 3 = 8.67 of 10 × 60 = 52.00')).toBeInTheDocument();
  expect(screen.getByText('100 × 84.00 ÷ 100 = 84.00')).toBeInTheDocument();
  expect(screen.getByText('84.00 + 0.00 − 0.00 = 84.00')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'E3: 10 (dropped)' }));
  expect(opened.visited).toEqual([{ sheet: 'Scores', cell: 'C4' }]);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('button', { name: /The Lake family/ })).toHaveFocus();
});

test('an incomplete candidate: what is missing, and what is there', async () => {
  const user = await openResults(host());
  await user.click(screen.getByRole('button', { name: /The Rice family/ }));
  expect(await screen.findByText(/No total yet/)).toBeInTheDocument();
  const conditions = within(screen.getByRole('region', { name: 'Conditions' }));
  expect(conditions.getAllByRole('img', { name: 'Not known yet' })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: /^F2 Good neighbours/ }));
  expect(screen.getByRole('button', { name: 'E1: blank' })).toBeInTheDocument();
  expect(screen.getByText('No score, because something is missing.')).toBeInTheDocument();
});

test('naming: who, under which number; asked once more; then the register has them', async () => {
  const opened = host();
  const user = await openResults(opened);
  await user.click(screen.getByRole('button', { name: 'Name titles' }));
  expect(
    await screen.findByText('1 candidate will be added to the register, named on 2026-11-24.'),
  ).toBeInTheDocument();
  expect(screen.getByText('F-2026-0001')).toBeInTheDocument();
  expect(screen.getByText('review due 2029-11-24')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Name 1 title' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Name 1 title?' });
  expect(sheetOf(opened, 'Titles')).toBeUndefined();
  await user.click(within(dialog).getByRole('button', { name: 'Name them' }));
  expect(await screen.findByText('Named: 1 title added to the register.')).toBeInTheDocument();
  expect(sheetOf(opened, 'Titles')?.rows.at(-1)?.cells.slice(0, 3)).toEqual([
    'F-2026-0001',
    'F001',
    'The Lake family',
  ]);
  await user.click(await screen.findByRole('button', { name: 'Name titles' }));
  expect(await screen.findByText(/Nobody is to be named/)).toBeInTheDocument();
  expect(screen.getByText(/1 candidate holds the title already/)).toBeInTheDocument();
});

test('naming that is not confirmed names nobody', async () => {
  const opened = host();
  const user = await openResults(opened);
  await user.click(screen.getByRole('button', { name: 'Name titles' }));
  await user.click(await screen.findByRole('button', { name: 'Name 1 title' }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await settle();
  expect(sheetOf(opened, 'Titles')).toBeUndefined();
});

test('beside a score cell: its criterion, and what the candidate has so far', async () => {
  const opened = host();
  const { user } = await openPane(opened);
  await act(async () => opened.select({ sheet: 'Scores', cell: 'C2' }));
  const beside = screen.getByRole('region', { name: 'Beside the selected cell' });
  expect(beside).toHaveTextContent('C2 · F1 · Learning · 0-10 · Report · weight 60');
  expect(beside).toHaveTextContent('Members learn');
  expect(beside).toHaveTextContent('The Lake family so far:891094');
  await user.click(within(beside).getByRole('button', { name: 'E5: 4' }));
  expect(opened.visited).toEqual([{ sheet: 'Scores', cell: 'C6' }]);
  await act(async () => opened.select({ sheet: 'Candidates', cell: 'A1' }));
  expect(beside).not.toBeInTheDocument();
});

test('the same in Chinese', async () => {
  const opened = host();
  const { user } = await openPane(opened, { language: 'zh-CN' });
  await user.click(screen.getByRole('button', { name: '评估' }));
  expect(await screen.findByRole('heading', { name: '评估结果' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: /The Hill family/ }));
  expect(await screen.findByText('比达标分80.00低10.00')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^F1/ }));
  expect(screen.getByText('7 ÷ 10 × 60 = 42.00')).toBeInTheDocument();
});
