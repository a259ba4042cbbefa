/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { registerCommands } from '../src/commands/register';
import { RIBBON } from '../src/commands/ribbon';
import { BASE_SET } from '../src/hosts/excel/requirements';

// Microsoft's validator asks a service over the network (`npm run validate`); these are its rules that matter here.
const XML = readFileSync('manifest.xml', 'utf8');
const manifest = new DOMParser().parseFromString(XML, 'application/xml');
const BASE = 'https://localhost:3443/';

/** Elements by their local name, whatever their namespace's prefix. */
function all(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const resources = all('Resources').flatMap((element) => [...element.querySelectorAll('[id]')]);
const resourceOf = (id: string) => resources.find((one) => one.id === id);
const STRINGS = [...all('String'), ...all('DisplayName'), ...all('Description')].filter((element) =>
  element.hasAttribute('DefaultValue'),
);
const URLS = [...XML.matchAll(/(?:DefaultValue|Value)="(http[^"]*)"/gu)].map(([, url]) => url!);

function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const fileOf = (image: Element) => attribute(image, 'DefaultValue').slice(BASE.length);

test('is well-formed, with an identity and the version of the package', () => {
  expect(all('parsererror')).toEqual([]);
  expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
});

test('refers to resources that are there, by ids of 32 characters at most, and has none to spare', () => {
  const ids = resources.map(({ id }) => id);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new Set(
    [...manifest.querySelectorAll('[resid]')].map((one) => attribute(one, 'resid')),
  );
  expect([...used].sort()).toEqual(ids.sort());
});

test('names every place over https below one address, which a build can replace', () => {
  expect(URLS.length).toBeGreaterThan(40);
  expect(URLS.filter((url) => !url.startsWith(BASE))).toEqual([]);
});

test('keeps its words within what Office shows', () => {
  const tooLong = (elements: Element[], most: number) =>
    elements
      .flatMap((one) => [
        attribute(one, 'DefaultValue'),
        ...all('Override', one).map((o) => attribute(o, 'Value')),
      ])
      .filter((text) => text.length === 0 || text.length > most);
  expect(
    tooLong(
      all('ShortStrings').flatMap((one) => all('String', one)),
      125,
    ),
  ).toEqual([]);
  expect(
    tooLong(
      all('LongStrings').flatMap((one) => all('String', one)),
      250,
    ),
  ).toEqual([]);
  expect(tooLong(all('DisplayName'), 125)).toEqual([]);
  expect(
    tooLong(
      all('Description').filter((one) => !one.hasAttribute('resid')),
      250,
    ),
  ).toEqual([]);
});

test('says every word in Chinese, too; the functions’ prefix alone is the same for all', () => {
  const withoutChinese = STRINGS.filter((element) => {
    const chinese = all('Override', element).filter((one) => attribute(one, 'Locale') === 'zh-CN');
    return chinese.length !== 1 || !/\p{Script=Han}/u.test(attribute(chinese[0]!, 'Value'));
  });
  expect(withoutChinese.map(({ id }) => id)).toEqual(['Functions.Namespace']);
});

test('gives each button and group its icon in every size, in true pixels', () => {
  const icons = all('Icon');
  expect(icons.length).toBe(all('Control').length + all('Group').length);
  for (const icon of icons) {
    const images = all('Image', icon);
    expect(images.map((one) => attribute(one, 'size'))).toEqual([
      '16',
      '20',
      '24',
      '32',
      '40',
      '48',
      '64',
      '80',
    ]);
    for (const image of images) {
      const size = Number(attribute(image, 'size'));
      expect(pngSize(fileOf(resourceOf(attribute(image, 'resid'))!))).toEqual([size, size]);
    }
  }
  expect(pngSize(fileOf(all('IconUrl')[0]!))).toEqual([32, 32]);
  expect(pngSize(fileOf(all('HighResolutionIconUrl')[0]!))).toEqual([64, 64]);
});

test('has one tab, whose buttons are those that the code knows', () => {
  expect(all('CustomTab').length).toBe(1);
  const ids = [...all('CustomTab'), ...all('Group'), ...all('Control')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const associated: string[] = [];
  const associate = (name: string) => associated.push(name);
  Object.assign(globalThis, { Office: { actions: { associate } } });
  registerCommands(Promise.resolve(undefined), async () => undefined);
  const named = all('FunctionName').map(({ textContent }) => textContent);
  expect(named).toEqual(associated);
  expect(named).toEqual(Object.keys(RIBBON));
});

test('runs pane, buttons and functions in one page that lives as long as the workbook is open', () => {
  const [runtime] = all('Runtime');
  expect(attribute(runtime!, 'lifetime')).toBe('long');
  const page = attribute(runtime!, 'resid');
  const pages = [
    ...all('FunctionFile'),
    ...all('Page').flatMap((one) => all('SourceLocation', one)),
    ...all('Action').flatMap((one) => all('SourceLocation', one)),
  ];
  expect(pages.map((one) => attribute(one, 'resid'))).toEqual([page, page, page]);
  expect(all('TaskpaneId')).toEqual([]);
  const [location] = all('DefaultSettings').flatMap((one) => all('SourceLocation', one));
  expect(attribute(resourceOf(page)!, 'DefaultValue')).toBe(attribute(location!, 'DefaultValue'));
});

test('asks for no newer Excel than the code stands on; for the shared runtime where there is one', () => {
  const sets = all('Set').map((one) => [attribute(one, 'Name'), attribute(one, 'MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', BASE_SET],
    ['SharedRuntime', '1.1'],
  ]);
});
