/** @jest-environment jsdom */
import { openPane, sampleBytes, screen, settle } from './pane-bed';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogueOf } from '../../src/locales/catalogues';
import { PaneLetterBox } from '../../src/taskpane/pane-messages';
import { onDemand } from '../../src/taskpane/parts/on-demand';
import { ErrorBoundary } from '../../src/taskpane/shell/error-boundary';
import { watchedHost } from './watched-host';

beforeEach(() => localStorage.clear());

/** React tells the console of what a boundary has caught; that is what these tests are about. */
function quiet(): void {
  jest.spyOn(console, 'error').mockImplementation(() => {});
}
afterEach(() => jest.restoreAllMocks());

test('a part that fails is not blank: what it means, the details, and a way to go on', async () => {
  quiet();
  let isBroken = true;
  const Part = () => {
    if (isBroken) throw new TypeError('x is undefined');
    return <p>Here again</p>;
  };
  render(
    <ErrorBoundary words={catalogueOf('en')}>
      <Part />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The workbook is not affected.');
  expect(screen.getByText(/x is undefined/).closest('details')).not.toHaveAttribute('open');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(screen.getByText('Here again')).toBeInTheDocument();
});

test('a part that could not be loaded is tried again', async () => {
  quiet();
  const load = jest
    .fn<Promise<() => React.JSX.Element>, []>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(() => <p>Loaded</p>);
  const Part = onDemand(load);
  render(
    <ErrorBoundary words={catalogueOf('en')}>
      <Part waiting={<p>Waiting</p>} />
    </ErrorBoundary>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('Loaded')).toBeInTheDocument();
});

test('what the ribbon has to tell is shown: a place, a write with its Undo, a failure', async () => {
  const messages = new PaneLetterBox();
  const host = watchedHost(sampleBytes());
  const plan = {
    sheets: [],
    appends: [],
    edits: [{ sheet: 'Candidates', cell: 'C4', content: 'Renamed' }],
    names: [],
  };
  await openPane(host, { messages });
  await act(async () => {
    await host.write(plan);
    messages.post({ kind: 'written', plan });
  });
  await settle();
  expect(await screen.findByText('Written: 1 cell.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  await act(async () => messages.post({ kind: 'failed', error: new Error('ribbon') }));
  expect(await screen.findByText(/Something unexpected came in the way/)).toBeInTheDocument();
  await act(async () => messages.post({ kind: 'show', place: 'reviews' }));
  expect(screen.getByRole('tab', { name: 'Reviews', selected: true })).toBeInTheDocument();
});
