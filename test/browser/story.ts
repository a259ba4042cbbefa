import type { FrameLocator, Locator, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { openLiveFile } from '../../src/hosts/file/live-file';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { today } from '../../src/hosts/today';
import type { CellPlace } from '../../src/hosts/host';
import type { Catalogue } from '../../src/locales/catalogue';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../../src/operations/evaluate-workbook';
import { planFixes } from '../../src/operations/fix-findings';
import { planOutputs } from '../../src/operations/plan-outputs';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';

import type { Severity } from '../../src/workbook/choices';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { expectAccessible } from './axe';
import { expectSoon, takePicture } from './harness';
import { withMouse, type Hand } from './hand';

/** A pane on the sample workbook, in whatever program: what the story needs to tell. */
export interface Stage {
  readonly page: Page;
  readonly pane: Locator | FrameLocator;
  /** The part of the page that is the pane, for axe. */
  readonly panePart: string | readonly string[];
  /** The first cell of what is selected. */
  selected(): Promise<CellPlace>;
  /** What a person types into the sheet. */
  type(place: CellPlace, value: number): Promise<void>;
  /** The sheets as they are in the workbook when it is saved and read back. */
  sheets(): Promise<Sheets>;
}

/** Rows of values by the sheet's name; dates as serials, nothing for blank cells at the end. */
export type Sheets = ReadonlyMap<
  string,
  readonly (readonly (string | number | boolean | null)[])[]
>;

/** Check → fix → evaluate → write → look again: as the same file, and what the file itself says of it. */
export async function tellStory(
  stage: Stage,
  words: Catalogue,
  name: string,
  hand: Hand = withMouse,
): Promise<void> {
  const { pane, page } = stage;
  const { check, results, shell } = words.pane;
  const book = expectedBook(words);
  const before = book.evaluated();
  const button = (label: string | RegExp) =>
    pane.getByRole('button', { name: label, exact: typeof label === 'string' });
  const press = (label: string | RegExp) => hand.press(page, button(label));
  const sees = async (severity: Severity, evaluated: EvaluatedWorkbook) => {
    const count = evaluated.checked.findings.filter((one) => one.severity === severity).length;
    await button(check.severityCount(severity, count)).waitFor();
  };

  // Check: what the pane finds is what the operation finds, and each line leads to its cell.
  await sees('error', before);
  await sees('warning', before);
  const wrong = before.checked.findings.find(({ code }) => code === 'out-of-range');
  if (!wrong) throw new Error('The sample plants a score that is out of range.');
  await press(check.groupHeading(words.findings['out-of-range'].name, 1));
  await expectAccessible(page, stage.panePart);
  await takePicture(page, `${name}-1-check`);
  await press(check.goTo(`${wrong.sheet}!${wrong.cell}`));
  await expectSoon(() => stage.selected()).toEqual({ sheet: wrong.sheet, cell: wrong.cell });
  await pane.getByRole('region', { name: check.beside.label }).waitFor();

  // Fix by hand, in the sheet: the check follows.
  book.type(wrong, 1);
  await stage.type(wrong, 1);
  await sees('error', book.evaluated());
  await expectGone(button(check.groupHeading(words.findings['out-of-range'].name, 1)));

  // Fix what is safe to fix, take it back, and do it all the same.
  const asText = words.findings['number-as-text'].name;
  const typed = before.checked.findings.filter(({ code }) => code === 'number-as-text');
  await press(check.fixKind(asText));
  await pane.getByText(check.fixed(typed.length)).waitFor();
  await press(shell.undo);
  await pane.getByText(shell.undone).waitFor();
  await sees('warning', book.evaluated());
  await press(check.fixKind(asText));
  await book.fix('number-as-text');
  await sees('warning', book.evaluated());

  // Evaluate: counts, then one candidate with all that its total comes from.
  const after = book.evaluated();
  await press(check.evaluate);
  await pane.getByRole('heading', { name: results.heading }).waitFor();
  for (const decision of ['named', 'not-named', 'incomplete'] as const) {
    const count = after.evaluation.results.filter((one) => one.decision === decision).length;
    await button(results.decisionCount(decision, count)).waitFor();
  }
  const [best] = after.evaluation.results;
  if (!best) throw new Error('The sample has candidates.');
  await press(new RegExp(`^${results.rank(1)}.*${best.candidate.name}`, 'u'));
  await pane.getByRole('heading', { name: best.candidate.name }).waitFor();
  await expectAccessible(page, stage.panePart);
  await takePicture(page, `${name}-2-candidate`);
  await press(shell.back);

  // Write: what stands in the workbook then is what the operation would have written into the file.
  await pane.getByRole('region', { name: results.write.whatWillBeWritten }).waitFor();
  await expectAccessible(page, stage.panePart);
  await takePicture(page, `${name}-3-results`);
  await press(results.write.write);
  await pane.getByText(results.write.written).waitFor();
  await book.write(words);
  const [written, expected] = [await stage.sheets(), sheetsOf(book.snapshot())];
  expect([...written.keys()]).toEqual([...expected.keys()]);
  for (const [sheet, rows] of expected) expect([sheet, written.get(sheet)]).toEqual([sheet, rows]);

  // Another score, and what was written is out of date; the old one again, and it is not. (Of five evaluators the lowest
  // doesn't count, so that only a score above the others' lowest makes a difference.)
  await stage.type(wrong, 8.5);
  await pane.getByText(results.write.outOfDate).waitFor();
  await takePicture(page, `${name}-4-out-of-date`);
  await stage.type(wrong, 1);
  await pane.getByText(results.write.written).waitFor();
}

/** The same story in a file, by the operations alone. */
function expectedBook(words: Catalogue) {
  const host = openLiveFile(sampleFile(words), 'Sample.xlsx');
  const snapshot = () => readWorkbook(host.bytes());
  const evaluated = () => evaluateWorkbook(snapshot(), { asOf: today(), name: false });
  return {
    snapshot,
    evaluated,
    type: ({ sheet, cell }: CellPlace, value: number) =>
      host.type([{ sheet, cell, text: String(value) }]),
    fix: (code: string) =>
      host.write(planFixes(evaluated().checked.findings.filter((one) => one.code === code))),
    write: (said: Catalogue) => host.write(planOutputs(evaluated(), said, { audit: false })),
  };
}

export function sampleFile(words: Catalogue): Uint8Array {
  return newWorkbook(planTemplate(words, sampleDistrict(words.language)));
}

export function sheetsOf({ sheets }: WorkbookSnapshot): Sheets {
  return new Map(
    sheets.map(({ name, rows }) => {
      const values: (string | number | boolean | null)[][] = [];
      for (const { row, cells } of rows) values[row - 1] = trimmed(cells.map(plainValue));
      return [name, trimmedRows(values)];
    }),
  );
}

function plainValue(value: CellValue): string | number | boolean | null {
  if (value === undefined) return null;
  if (typeof value !== 'object') return value === '' ? null : value;
  return value.kind === 'date' ? value.serial : value.code;
}

/** Without the blank cells at the end. */
export function trimmed<Value>(cells: readonly (Value | null)[]): (Value | null)[] {
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells.slice(0, last + 1);
}

export function trimmedRows<Value>(
  rows: readonly (readonly (Value | null)[] | undefined)[],
): readonly (readonly (Value | null)[])[] {
  const whole = Array.from(rows, (row) => row ?? []);
  return whole.slice(0, whole.findLastIndex((row) => row.length > 0) + 1);
}

async function expectGone(locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'detached' });
}
