/** @jest-environment jsdom */
import { openPane, sampleBytes, screen } from './pane-bed';
import packageJson from '../../package.json';
import { UnreadableFileError } from '../../src/hosts/host';
import { PRODUCT_VERSION } from '../../src/taskpane/product';
import { watchedHost } from './watched-host';

const sample = sampleBytes();

beforeEach(() => localStorage.clear());

test('the version is the package’s', () => {
  expect(PRODUCT_VERSION).toBe(packageJson.version);
});

test('the header names the workbook and its year; the three places are tabs', async () => {
  await openPane(watchedHost(sample));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('North District · 2026');
  for (const name of ['Evaluate', 'Merge', 'Reviews']) {
    expect(screen.getByRole('tab', { name })).toBeInTheDocument();
  }
});

test('the language switch turns the pane into Chinese, tells of it, and is remembered', async () => {
  const onLanguage = jest.fn();
  const { user, unmount } = await openPane(watchedHost(sample), { onLanguage });
  await user.click(screen.getByRole('button', { name: '切换为中文' }));
  expect(screen.getByRole('tab', { name: '复评' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(onLanguage.mock.calls).toEqual([['en'], ['zh-CN']]);
  unmount();
  await openPane(watchedHost(sample));
  expect(screen.getByRole('tab', { name: '复评' })).toBeInTheDocument();
});

test.each(['not JSON', '{"language":"fr"}', '[]', 'null'])(
  'choices that make no sense are none: %s',
  async (stored) => {
    localStorage.setItem('learning-communities', stored);
    await openPane(watchedHost(sample), { language: 'zh-CN' });
    expect(screen.getByRole('tab', { name: '复评' })).toBeInTheDocument();
  },
);

test('without storage the language can be switched, and About says that it is forgotten', async () => {
  const blocked = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const { user } = await openPane(watchedHost(sample), { language: 'zh-CN' });
  await user.click(screen.getByRole('button', { name: 'Switch to English' }));
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'About' }));
  expect(await screen.findByText(/has to be chosen again next time/)).toBeInTheDocument();
  blocked.mockRestore();
});

test('help opens in the pane, takes the focus, and gives the place back', async () => {
  const { user } = await openPane(watchedHost(sample));
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'How to' }));
  const heading = await screen.findByRole('heading', { name: 'How to' });
  expect(heading).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.queryByRole('heading', { name: 'How to' })).not.toBeInTheDocument();
  expect(screen.getByRole('tabpanel', { name: 'Evaluate' })).toBeVisible();
});

test('a workbook that cannot be read is said so, with a way to try again', async () => {
  const host = watchedHost(sample);
  host.failNext('read', new UnreadableFileError('encrypted', 'the detail'));
  const { user } = await openPane(host);
  const alert = screen.getAllByRole('alert').find((one) => one.textContent)!;
  expect(alert).toHaveTextContent('The workbook can’t be read');
  expect(alert).toHaveTextContent('locked with a password');
  expect(alert).toHaveTextContent('the detail');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.queryByText('The workbook can’t be read')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2026');
});
