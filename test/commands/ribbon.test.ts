import { HostProblemError, type CellPlace, type LiveHost } from '../../src/hosts/host';
import { openLiveFile } from '../../src/hosts/file/live-file';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { RIBBON, type RibbonButton } from '../../src/commands/ribbon';
import type { PaneMessage } from '../../src/taskpane/pane-messages';
import type { Language } from '../../src/values/language';
import { AS_OF } from '../test-bed';

const SAMPLE = newWorkbook(planTemplate(catalogueOf('en'), sampleDistrict('en')));
const CHINESE = newWorkbook(planTemplate(catalogueOf('zh-CN'), sampleDistrict('zh-CN')));
const FOREIGN = newWorkbook({
  sheets: [{ name: 'Sheet1', heading: [], landscape: false, protectHeaders: false }],
  appends: [],
  edits: [],
  names: [],
});

function bench(host: LiveHost, language: Language = 'en') {
  const told: PaneMessage[] = [];
  let shown = 0;
  return {
    told,
    shown: () => shown,
    press: (button: RibbonButton) =>
      RIBBON[button]({
        host,
        language,
        today: () => AS_OF,
        tell: (message) => told.push(message),
        showPane: async () => void shown++,
      }),
  };
}

/** A workbook open in memory, and where it was asked to go. */
function open(bytes: Uint8Array) {
  const host = openLiveFile(bytes, 'North.xlsx');
  const places: CellPlace[] = [];
  host.onGoTo((place) => places.push(place));
  return { host, places, names: () => host.sheets().map(({ name }) => name) };
}

test('Check writes Findings and nothing else, and goes there', async () => {
  const { host, places, names } = open(SAMPLE);
  const before = names();
  const { press, told, shown } = bench(host);
  await press('check');
  expect(names()).toEqual([...before, 'Findings']);
  expect(places).toEqual([{ sheet: 'Findings', cell: 'A1' }]);
  expect(told.map(({ kind }) => kind)).toEqual(['written']);
  expect(shown()).toBe(0);
});

test('Evaluate writes Results and Findings, and goes to Results', async () => {
  const { host, places, names } = open(SAMPLE);
  const before = names();
  const { press } = bench(host);
  await press('evaluate');
  expect(names()).toEqual([...before, 'Results', 'Findings']);
  expect(places).toEqual([{ sheet: 'Results', cell: 'A1' }]);
});

test('what a button wrote can be taken back, whole', async () => {
  const { host, names } = open(SAMPLE);
  const before = names();
  await bench(host).press('evaluate');
  expect(host.canUndo()).toBe(true);
  await host.undo();
  expect(names()).toEqual(before);
});

test('the sheets are in the workbook’s language, whatever Excel’s is', async () => {
  const { host, places } = open(CHINESE);
  await bench(host, 'en').press('evaluate');
  expect(places).toEqual([{ sheet: '评估结果', cell: 'A1' }]);
});

test.each(['check', 'evaluate'] as const)(
  '%s leaves a workbook of another kind alone and shows how to start',
  async (button) => {
    const { host, names } = open(FOREIGN);
    const { press, told, shown } = bench(host);
    await press(button);
    expect(names()).toEqual(['Sheet1']);
    expect(told).toEqual([{ kind: 'show', place: 'evaluate' }]);
    expect(shown()).toBe(1);
  },
);

test.each(['merge', 'reviews'] as const)('%s shows its place in the pane', async (place) => {
  const { host } = open(SAMPLE);
  const { press, told, shown } = bench(host);
  await press(place);
  expect(told).toEqual([{ kind: 'show', place }]);
  expect(shown()).toBe(1);
});

test('a host that cannot write is heard of', async () => {
  const { host } = open(SAMPLE);
  const problem = new HostProblemError('cell-being-edited', '');
  const write = () => Promise.reject(problem);
  const { press, told } = bench({ ...host, write });
  await expect(press('evaluate')).rejects.toBe(problem);
  expect(told).toEqual([]);
});
