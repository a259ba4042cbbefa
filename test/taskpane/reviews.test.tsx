/** @jest-environment jsdom */
import { openPane, sampleBytes, screen } from './pane-bed';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { checkRegister } from '../../src/operations/check-register';
import { date, type Rows } from '../test-bed';
import { typedWorkbook, watchedHost } from './watched-host';
import { AS_OF } from '../test-bed';

const TITLES: Rows = [
  ['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Named on', 'Review due', 'Status'],
  ['F-2023-0001', 'F001', 'Lake', 'North', 'Learning family', date('2023-05-01'), null, null],
  ['F-2023-0002', 'F002', 'Hill', 'North', 'Learning family', date('2023-12-01'), null, null],
  ['U-2024-0001', 'U001', 'Press', 'South', 'Learning unit', date('2024-05-01'), null, null],
];
const REVIEWS: Rows = [
  ['Title no.', 'Reviewed on', 'Outcome', 'Total', 'Decided by', 'Note'],
  ['U-2024-0001', date('2026-10-01'), 'Deferred', null, 'Office', 'asked for'],
];
const book = (reviews: Rows | undefined = REVIEWS) =>
  watchedHost(typedWorkbook({ Titles: TITLES, ...(reviews && { Reviews: reviews }) }));

beforeEach(() => localStorage.clear());

async function openReviews(host = book(), props = {}) {
  const opened = await openPane(host, props);
  await opened.user.click(screen.getByRole('tab', { name: /Reviews|复评/ }));
  await screen.findByRole('group', { name: /Due within|到期时间/ });
  return { ...opened, host };
}

const names = () =>
  within(screen.getByRole('list', { name: 'Holders by due date' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('button')!.textContent?.replace(/\s+/g, ' '));

test('a workbook without a register says how one comes to be', async () => {
  const { user } = await openPane(watchedHost(typedWorkbook({ Notes: [['nothing']] })));
  await user.click(screen.getByRole('tab', { name: 'Reviews' }));
  expect(await screen.findByText(/no register yet/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Go to Evaluate' }));
  expect(await screen.findByRole('tabpanel', { name: 'Evaluate' })).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Evaluate' })).toHaveFocus();
});

test('who is due when: tiles, the list by due date, a bar a year', async () => {
  await openReviews();
  // Due 2026-05-01, 2026-12-01, 2027-05-01; today is 2026-11-24
  expect(names()).toEqual(['Lake 207 days late', 'Hill in 7 days', 'Press in 158 days']);
  for (const tile of [
    '1 Overdue',
    '1 30 days',
    '0 90 days',
    '1 180 days',
    '0 Later',
    '0 Removed',
  ]) {
    expect(screen.getByRole('button', { name: tile })).toBeInTheDocument();
  }
  expect(
    screen.getByRole('img', { name: 'Reviews due by year: 2026: 1, 2027: 1' }),
  ).toBeInTheDocument();
});

test('tiles, title, district and text narrow the list down', async () => {
  const { user } = await openReviews();
  await user.click(screen.getByRole('button', { name: '1 Overdue' }));
  expect(names()).toEqual(['Lake 207 days late']);
  await user.click(screen.getByRole('button', { name: '1 Overdue' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'District' }), 'South');
  expect(names()).toEqual(['Press in 158 days']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'District' }), 'All districts');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Title' }), 'Learning family');
  await user.type(screen.getByRole('searchbox', { name: 'Name or number' }), '0002');
  expect(names()).toEqual(['Hill in 7 days']);
  expect(screen.getByText('1 of 3 holders')).toBeInTheDocument();
  await user.type(screen.getByRole('searchbox', { name: 'Name or number' }), 'x');
  expect(screen.getByText('No holder matches.')).toBeInTheDocument();
});

test('as of another day', async () => {
  const { user } = await openReviews();
  fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-04-30' } });
  // 2026-04-30: Lake tomorrow; the deferred review of October is not known yet
  expect(names()[0]).toBe('Lake in 1 day');
  expect(screen.getByText(/The register has 0 errors and 1 warning/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Today' }));
  expect(names()[0]).toBe('Lake 207 days late');
});

test('a number leads to the row, a name to the history', async () => {
  const { user, host } = await openReviews();
  await user.click(screen.getByRole('button', { name: 'Go to Titles!A4' }));
  expect(host.visited).toEqual([{ sheet: 'Titles', cell: 'A4' }]);
  await user.click(screen.getByRole('button', { name: /^Press/ }));
  expect(screen.getByRole('heading', { name: 'Press' })).toHaveFocus();
  const events = within(
    screen.getByRole('heading', { name: 'History' }).nextElementSibling as HTMLElement,
  )
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(events).toEqual([
    '2024-05-01 Named',
    '2026-10-01 Review: deferred · Office · asked for Correct',
    '2027-05-01 Review due',
  ]);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(names()).toHaveLength(3);
});

const standings = async (host: ReturnType<typeof book>) =>
  checkRegister(await host.read(), AS_OF).holders.map(
    ({ title, standing }) => `${title.name} ${standing.status}`,
  );

test('a failed review says in advance that it removes the title, is recorded, and can be taken back', async () => {
  const { user, host } = await openReviews();
  const before = await host.read();
  await user.click(screen.getByRole('button', { name: /^Lake/ }));
  await user.click(screen.getByRole('button', { name: 'Record review' }));
  const button = screen.getByRole('button', { name: 'Record 1 review' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: /Outcome/ }), 'Failed');
  expect(screen.getByText('This removes 1 title from the list (P14): Lake.')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Decided by' }), 'District office');
  await user.click(button);
  expect(await screen.findByText('Recorded: 1 review.')).toBeInTheDocument();
  expect(await standings(host)).toEqual(['Lake removed', 'Hill due-soon', 'Press in-force']);
  const titles = (await host.read()).sheets.find(({ name }) => name === 'Titles')!;
  expect(titles.rows[1]!.cells.slice(6)).toEqual([date('2026-05-01'), 'Removed']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Taken back/)).toBeInTheDocument();
  expect(await host.read()).toEqual(before);
});

test('several at once, each with its own outcome', async () => {
  const { user, host } = await openReviews(book([]));
  await user.click(screen.getByRole('checkbox', { name: 'Select Lake' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Hill' }));
  await user.click(screen.getByRole('button', { name: 'Record 2 reviews' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome for all' }), 'Passed');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome of Hill' }), 'Deferred');
  await user.type(screen.getByRole('textbox', { name: 'Total of Lake' }), '８７．５');
  expect(screen.getByText('Lake: next review due 2029-05-01')).toBeInTheDocument();
  expect(screen.getByText('Hill: review due 2026-12-01, as before')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Record 2 reviews' }));
  expect(await screen.findByText('Recorded: 2 reviews.')).toBeInTheDocument();
  const { register } = checkRegister(await host.read(), AS_OF);
  expect(register.reviews.map(({ titleNo, outcome, total }) => [titleNo, outcome, total])).toEqual([
    ['F-2023-0001', 'passed', 87.5],
    ['F-2023-0002', 'deferred', undefined],
  ]);
  // Nothing is selected any more
  expect(screen.queryByRole('button', { name: 'Clear' })).not.toBeInTheDocument();
});

test('a wrong record is corrected, or withdrawn; both lines stay', async () => {
  const { user, host } = await openReviews();
  await user.click(screen.getByRole('button', { name: /^Press/ }));
  await user.click(screen.getByRole('button', { name: 'Correct the record of 2026-10-01' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /Outcome/ }), 'Passed');
  expect(screen.getByText('Press: next review due 2030-05-01')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Record the correction' }));
  expect(await screen.findByText('Recorded: 1 review.')).toBeInTheDocument();
  expect(await screen.findByText('(corrected later)')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Correct the record of 2026-10-01' }));
  await user.click(screen.getByRole('checkbox', { name: 'There was no such review' }));
  await user.click(screen.getByRole('button', { name: 'Record the correction' }));
  expect(await screen.findAllByText('(corrected later)')).toHaveLength(2);
  const { register, findings } = checkRegister(await host.read(), AS_OF);
  expect(findings).toEqual([]);
  expect(register.reviews).toEqual([]);
  expect(register.replaced).toHaveLength(2);
});

test('what cannot be recorded is said, and nothing is', async () => {
  const { user } = await openReviews();
  await user.click(screen.getByRole('button', { name: /^Lake/ }));
  await user.click(screen.getByRole('button', { name: 'Record review' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /Outcome/ }), 'Passed');
  fireEvent.change(screen.getByLabelText(/Date of the review/), {
    target: { value: '2026-11-25' },
  });
  expect(screen.getByText('Lake: The date is after today, 2026-11-24.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Record 1 review' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await user.type(screen.getByRole('textbox', { name: /Total/ }), 'good');
  expect(screen.getByText('A number, 0 or more.')).toBeInTheDocument();
});

test('when somebody has changed the workbook meanwhile, nothing is recorded', async () => {
  const { user, host } = await openReviews();
  await user.click(screen.getByRole('button', { name: /^Lake/ }));
  await user.click(screen.getByRole('button', { name: 'Record review' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /Outcome/ }), 'Passed');
  const release = host.hold('read');
  await user.click(screen.getByRole('button', { name: 'Record 1 review' }));
  await act(async () => {
    host.type([{ sheet: 'Titles', cell: 'F2', text: '2020-05-01' }]);
    release();
  });
  expect(await screen.findByText(/changed meanwhile, so nothing was recorded/)).toBeInTheDocument();
  expect(checkRegister(await host.read(), AS_OF).register.reviews).toHaveLength(1);
});

describe('the register as a whole', () => {
  const saved: { name: string; text: string }[] = [];
  beforeEach(() => {
    saved.length = 0;
    const blobs = new Map<string, Blob>();
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        const url = `blob:${blobs.size}`;
        blobs.set(url, blob);
        return url;
      },
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const blob = blobs.get(this.href)!;
      const reader = new FileReader();
      reader.onload = () => saved.push({ name: this.download, text: String(reader.result) });
      reader.readAsText(blob);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  const openMore = async (host = book()) => {
    const opened = await openReviews(host);
    await opened.user.click(screen.getByRole('button', { name: 'Calendar, lists, review round' }));
    return opened;
  };

  test('the calendar is saved as a file, and its events are kept in the workbook', async () => {
    const { user, host } = await openMore();
    await user.click(screen.getByRole('button', { name: 'Calendar file' }));
    expect(await screen.findByText(/Calendar file saved: 3 events/)).toBeInTheDocument();
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('reviews.ics');
    expect(saved[0]?.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    const calendar = (await host.read()).sheets.find(({ name }) => name === 'Calendar')!;
    for (const { cells } of calendar.rows.slice(3)) {
      expect(saved[0]?.text).toContain(`UID:${String(cells[2])}`);
    }
  });

  test('lists are written; the register is brought up to date, once', async () => {
    const { user, host } = await openMore();
    await user.click(screen.getByRole('button', { name: 'Lists to print' }));
    expect(await screen.findByText(/Written: 2 sheets/)).toBeInTheDocument();
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual([
      'Titles',
      'Reviews',
      'Review plan',
      'Named titles',
    ]);
    await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    expect(await screen.findByText('Brought up to date: 6 cells.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    expect(await screen.findByText('The register is up to date.')).toBeInTheDocument();
  });

  test('a review round is a workbook of its own', async () => {
    const host = book();
    const opened: string[] = [];
    const plain = { ...host, openNew: async (_: unknown, name: string) => void opened.push(name) };
    const { user } = await openMore(plain);
    await user.click(screen.getByRole('button', { name: 'New review round' }));
    expect(await screen.findByText('A new workbook with 2 candidates.')).toBeInTheDocument();
    expect(opened).toEqual(['Reviews 2026']);
  });

  test('its results are shown before they are recorded', async () => {
    const { user, host } = await openMore();
    const round = typedWorkbook({
      Criteria: [
        ['Title', 'Code', 'Dimension', 'Criterion', 'Kind', 'Method', 'Weight', 'Maximum'],
        ['family', 'F1', 'Learning', 'Members learn', 'Score', 'Report', 100, 10],
      ],
      Candidates: [
        ['Candidate', 'Title', 'Name'],
        ['F001', 'family', 'Lake'],
        ['F002', 'family', 'Hill'],
      ],
      Scores: [
        ['Candidate', 'Evaluator', 'F1'],
        ['F001', 'Ann', 9],
        ['F002', 'Ann', 2],
      ],
    });
    const file = new File([round as BlobPart], 'round.xlsx');
    Object.assign(file, { arrayBuffer: async () => round.slice().buffer });
    await user.upload(screen.getByLabelText('Take over results …', { selector: 'input' }), file);
    expect(await screen.findByText('Lake: next review due 2029-05-01')).toBeInTheDocument();
    expect(screen.getByText('This removes 1 title from the list (P14): Hill.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Record 2 reviews' }));
    expect(await screen.findByText('Recorded: 2 reviews.')).toBeInTheDocument();
    expect(await standings(host)).toEqual(['Lake in-force', 'Hill removed', 'Press in-force']);
  });
});

test('the sample in Chinese: every word, and the list goes on below what is in sight', async () => {
  const { user } = await openReviews(watchedHost(sampleBytes('zh-CN')), { language: 'zh-CN' });
  expect(screen.getByRole('button', { name: '5 逾期' })).toBeInTheDocument();
  expect(screen.getByText('共581个')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '5 逾期' }));
  expect(screen.getByText('581个中的5个')).toBeInTheDocument();
});
