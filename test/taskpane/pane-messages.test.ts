import { PaneLetterBox, type PaneMessage } from '../../src/taskpane/pane-messages';

const REVIEWS: PaneMessage = { kind: 'show', place: 'reviews' };
const MERGE: PaneMessage = { kind: 'show', place: 'merge' };

test('keeps messages for a pane that is not there yet, in order and once', () => {
  const box = new PaneLetterBox();
  box.post(REVIEWS);
  box.post(MERGE);
  const first: PaneMessage[] = [];
  const second: PaneMessage[] = [];
  box.subscribe((message) => first.push(message));
  box.subscribe((message) => second.push(message));
  expect(first).toEqual([REVIEWS, MERGE]);
  expect(second).toEqual([]);
});

test('hands messages over as they come, until nobody wants them any more', () => {
  const box = new PaneLetterBox();
  const heard: PaneMessage[] = [];
  const stop = box.subscribe((message) => heard.push(message));
  box.post(REVIEWS);
  stop();
  box.post(MERGE);
  expect(heard).toEqual([REVIEWS]);
  box.subscribe((message) => heard.push(message));
  expect(heard).toEqual([REVIEWS, MERGE]);
});
