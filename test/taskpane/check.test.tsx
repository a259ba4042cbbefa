/** @jest-environment jsdom */
import { openPane, sampleBytes, screen, settle } from './pane-bed';
import { act, waitForElementToBeRemoved, within } from '@testing-library/react';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { HostProblemError } from '../../src/hosts/host';
import { cellAt } from '../../src/workbook/table-rows';
import { typedWorkbook, watchedHost, type WatchedHost } from './watched-host';
import { FAMILY_CANDIDATES, FAMILY_CRITERIA, type Rows } from '../test-bed';

beforeEach(() => localStorage.clear());

const book = (scores: Rows) =>
  watchedHost(
    typedWorkbook({ Criteria: FAMILY_CRITERIA, Candidates: FAMILY_CANDIDATES, Scores: scores }),
  );

const SCORES: Rows = [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ['F001', 'E1', '８分', 15],
  ['F001', 'E2', '7', 12],
  ['F002', 'E1', 12, 15],
];

const cell = (host: WatchedHost, row: number, column: number) =>
  cellAt(
    readWorkbook(host.bytes()).sheets.find(({ name }) => name === 'Scores')!,
    row,
    column,
  );

test('a workbook that is none of ours: one button makes it one, and Undo takes that back', async () => {
  const host = watchedHost(typedWorkbook({ Sheet1: [['Shopping']] }));
  const { user } = await openPane(host);
  expect(screen.getByText(/begin with the template/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'New workbook from the template' }));
  await settle();
  expect(await screen.findByText(/^Written: 13 sheets, /)).toBeInTheDocument();
  expect(await screen.findByText('26 learning communities')).toBeInTheDocument();
  expect(readWorkbook(host.bytes()).sheets.map(({ name }) => name)).toContain('Scores family');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/begin with the template/)).toBeInTheDocument();
  expect(readWorkbook(host.bytes()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('the template without the sample, in the pane’s language', async () => {
  const host = watchedHost(typedWorkbook({ Sheet1: [['购物']] }));
  const { user } = await openPane(host, { language: 'zh-CN' });
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: '用模板新建工作簿' }));
  await settle();
  expect(await screen.findByText('尚无申报对象，请在“申报名单”中填写。')).toBeInTheDocument();
  const goTo = jest.spyOn(host, 'goTo');
  await user.click(screen.getByRole('button', { name: '前往“申报名单”' }));
  // Below the title, the note, a blank line and the headers
  expect(goTo).toHaveBeenCalledWith({ sheet: '申报名单', cell: 'A5' });
  expect(screen.queryByRole('button', { name: '评估' })).not.toBeInTheDocument();
  expect(readWorkbook(host.bytes()).sheets.map(({ name }) => name)).toContain('评分-家庭');
});

test('what the workbook has, and how complete its scores are', async () => {
  await openPane(book(SCORES.map((row, index) => (index === 2 ? ['F001', 'E2', null, 12] : row))));
  expect(screen.getByText('2 learning families')).toBeInTheDocument();
  // Of six cells one is blank, and 12 of at most 10 is no score.
  expect(screen.getByText('66% scored')).toBeInTheDocument();
  expect(screen.getByText('2 evaluators')).toBeInTheDocument();
});

test('findings by kind, errors first; a line leads to its cell and says whom it affects', async () => {
  const host = book(SCORES);
  const { user } = await openPane(host);
  const findings = screen.getByRole('region', { name: 'Findings' });
  const headings = within(findings).getAllByRole('heading', { level: 3 });
  expect(headings.map(({ textContent }) => textContent?.trim())).toEqual([
    'Number out of range (1)',
    'Number typed as text (2)',
  ]);
  expect(
    within(findings).getByText(/12 is more than the maximum 10\. \(P10\)/),
  ).toBeInTheDocument();
  expect(within(findings).getByText('Affects F002')).toBeInTheDocument();
  await user.click(within(findings).getByRole('button', { name: 'Go to Scores!C4' }));
  expect(host.visited).toEqual([{ sheet: 'Scores', cell: 'C4' }]);
});

test('a place that is no longer there is said so, in words', async () => {
  const host = book(SCORES);
  host.failNext('goTo', new HostProblemError('changed-meanwhile', 'ItemNotFound', 'Scores'));
  const { user } = await openPane(host);
  await user.click(screen.getByRole('button', { name: 'Go to Scores!C4' }));
  expect(await screen.findByText(/The sheet “Scores”.* is no longer there/)).toBeInTheDocument();
});

test('filters by severity, and groups that somebody opened stay open', async () => {
  const host = book(SCORES);
  const { user } = await openPane(host);
  await user.click(screen.getByRole('button', { name: '2 warnings' }));
  expect(screen.queryByText(/Number out of range/)).not.toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: /Number typed as text/, expanded: true }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: '2 warnings' }));
  const group = () => screen.getByRole('button', { name: /^Number typed as text/ });
  expect(group()).toHaveAttribute('aria-expanded', 'false');
  await user.click(group());
  await act(async () => host.type([{ sheet: 'Scores', cell: 'D2', text: '16' }]));
  await screen.findByText('83% scored');
  expect(group()).toHaveAttribute('aria-expanded', 'true');
});

test('Fix puts one cell right, Fix all the rest, and Undo takes it back', async () => {
  const host = book(SCORES);
  const { user } = await openPane(host);
  await user.click(screen.getByRole('button', { name: /^Number typed as text/ }));
  await user.click(screen.getByRole('button', { name: 'Fix Scores!C2' }));
  expect(await screen.findByText('Put right: 1 cell.')).toBeInTheDocument();
  expect([cell(host, 2, 3), cell(host, 3, 3)]).toEqual([8, '7']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Taken back/)).toBeInTheDocument();
  expect([cell(host, 2, 3), cell(host, 3, 3)]).toEqual(['８分', '7']);
  await user.click(screen.getByRole('button', { name: 'Fix all: Number typed as text' }));
  expect(await screen.findByText('Put right: 2 cells.')).toBeInTheDocument();
  expect([cell(host, 2, 3), cell(host, 3, 3)]).toEqual([8, 7]);
  expect(screen.queryByText(/Number typed as text/)).not.toBeInTheDocument();
  // Its button is gone; the focus is with what came of it.
  expect(screen.getByText('Put right: 2 cells.').closest('[role=status]')).toHaveFocus();
});

test('the check follows what people type', async () => {
  const host = book(SCORES);
  await openPane(host);
  await act(async () => host.type([{ sheet: 'Scores', cell: 'C4', text: '9' }]));
  await waitForElementToBeRemoved(() => screen.queryByRole('button', { name: '1 error' }));
  expect(screen.getByRole('button', { name: '2 warnings' })).toBeInTheDocument();
});

test('when the check cannot follow, that is said, and what was found stays', async () => {
  const host = book(SCORES);
  const { user } = await openPane(host);
  host.failNext('refresh', new HostProblemError('cell-being-edited', 'InvalidOperation'));
  await act(async () => host.type([{ sheet: 'Scores', cell: 'C4', text: '9' }]));
  expect(await screen.findByText('The check is not up to date')).toBeInTheDocument();
  expect(screen.getByText(/A cell is being edited/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '1 error' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await settle();
  expect(screen.queryByText('The check is not up to date')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '1 error' })).not.toBeInTheDocument();
});

test('another day: what was dated later counts', async () => {
  const { user } = await openPane(watchedHost(sampleBytes()));
  await user.click(screen.getByRole('button', { name: 'As of 2026-11-24' }));
  const day = screen.getByLabelText('Day of the evaluation');
  await user.clear(day);
  await user.type(day, '2027-01-02');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('button', { name: 'As of 2027-01-02' })).toBeInTheDocument();
});

test('Check only reads everything again and says what it found', async () => {
  const { user } = await openPane(book(SCORES));
  await user.click(screen.getByRole('button', { name: 'Check only' }));
  expect(await screen.findByText('Checked: 1 error, 2 warnings, 0 notices.')).toBeInTheDocument();
});

test('what takes long is named, and can be cancelled', async () => {
  const host = book(SCORES);
  const { user } = await openPane(host);
  const release = host.hold('read');
  await user.click(screen.getByRole('button', { name: 'Evaluate' }));
  expect(await screen.findByRole('progressbar', { name: 'Reading the workbook …' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Cancelled. Nothing was changed.')).toBeInTheDocument();
  release();
  await settle();
  expect(screen.queryByRole('heading', { name: 'Results' })).not.toBeInTheDocument();
});
