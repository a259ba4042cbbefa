import { registerCommands } from '../../src/commands/register';
import type { RibbonBench } from '../../src/commands/ribbon';
import type { LiveHost } from '../../src/hosts/host';
import type { PaneMessage } from '../../src/taskpane/pane-messages';
import { AS_OF } from '../test-bed';

type Press = (event?: { completed: () => void }) => void;

/** As office.js keeps them: names of actions, and what is called for each. */
function associated(
  ready: Promise<RibbonBench | undefined>,
  showPane: () => Promise<void>,
): ReadonlyMap<string, Press> {
  const actions = new Map<string, Press>();
  const associate = (name: string, action: Press) => actions.set(name, action);
  Object.assign(globalThis, { Office: { actions: { associate } } });
  registerCommands(ready, showPane);
  return actions;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

/** Presses a button and waits until Excel is told that the work is done. */
function press(actions: ReadonlyMap<string, Press>, button: string): Promise<void> {
  return new Promise((completed) => actions.get(button)!({ completed }));
}

function bench(read: LiveHost['read'], showPane: () => Promise<void>) {
  const told: PaneMessage[] = [];
  const host = { read } as LiveHost;
  const tell = (message: PaneMessage) => void told.push(message);
  return { told, ready: { host, language: 'en', today: () => AS_OF, tell, showPane } as const };
}

test('a button that is pressed before Excel is ready waits for it', async () => {
  let start: (bench: RibbonBench) => void = () => undefined;
  const ready = new Promise<RibbonBench>((resolve) => (start = resolve));
  const actions = associated(ready, async () => undefined);
  const done = press(actions, 'reviews');
  const { told, ready: made } = bench(
    async () => ({ sheets: [] }),
    async () => undefined,
  );
  expect(told).toEqual([]);
  start(made);
  await done;
  expect(told).toEqual([{ kind: 'show', place: 'reviews' }]);
});

test('what goes wrong is told to the pane, which comes to the front, and Excel hears the end of it', async () => {
  let shown = 0;
  const show = async () => void shown++;
  const error = new Error('away');
  const { told, ready } = bench(() => Promise.reject(error), show);
  await press(associated(Promise.resolve(ready), show), 'check');
  expect(told).toEqual([{ kind: 'failed', error }]);
  expect(shown).toBe(1);
});

test('where the add-in cannot work, every button shows the pane, which says why', async () => {
  let shown = 0;
  const actions = associated(Promise.resolve(undefined), async () => void shown++);
  for (const button of actions.keys()) await press(actions, button);
  expect(shown).toBe(4);
});

test('one button after another: also after one that failed, and even without a pane to show', async () => {
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const order: string[] = [];
  const read = async () => {
    order.push('begun');
    await new Promise((later) => setTimeout(later, 5));
    order.push('ended');
    throw new Error('away');
  };
  const refuse = () => Promise.reject(new Error('no pane'));
  const actions = associated(Promise.resolve(bench(read, refuse).ready), refuse);
  await Promise.all([press(actions, 'check'), press(actions, 'evaluate')]);
  expect(order).toEqual(['begun', 'ended', 'begun', 'ended']);
  expect(complaint).toHaveBeenCalledTimes(2);
  complaint.mockRestore();
});
