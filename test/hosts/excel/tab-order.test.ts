/** @jest-environment jsdom */
import { keepTabInPane } from '../../../src/hosts/excel/tab-order';

const order = () =>
  [...document.querySelectorAll('button, [tabindex]:not([tabindex="-1"])')].map(({ id }) => id);
/** What office.js, listening on the window, would find in the order of Tab. */
let found: readonly string[] = [];

beforeAll(() => {
  document.body.id = 'page';
  document.body.innerHTML =
    '<h2 tabindex="-1" id="heading"></h2><button id="first"></button><button id="second"></button>';
  keepTabInPane(document);
  window.addEventListener('keydown', () => {
    found = order();
  });
});

function press(element: HTMLElement, key: string): readonly string[] {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  return found;
}
const byId = (id: string) => document.getElementById(id)!;
const later = () => new Promise((resolve) => setTimeout(resolve, 0));

test('what only a program can focus is in the order when Tab leaves it, and no longer', async () => {
  expect(press(byId('heading'), 'Tab')).toEqual(['heading', 'first', 'second']);
  await later();
  expect(order()).toEqual(['first', 'second']);
  expect(byId('heading').getAttribute('tabindex')).toBe('-1');
});

test('so is the page, when nothing in it has the focus', async () => {
  expect(press(document.body, 'Tab')).toEqual(['page', 'first', 'second']);
  await later();
  expect(document.body.hasAttribute('tabindex')).toBe(false);
});

test('what is in the order anyway stays as it is, and so does all for any other key', () => {
  expect(press(byId('first'), 'Tab')).toEqual(['first', 'second']);
  expect(press(byId('heading'), 'Enter')).toEqual(['first', 'second']);
});
