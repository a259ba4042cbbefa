import '../taskpane/browser-stubs';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { openLiveFile, type LiveFileHost } from '../../src/hosts/file/live-file';
import { workbenchCatalogueOf } from '../../src/locales/workbench-catalogue';
import { SpreadsheetModel } from '../../src/workbench/grid/spreadsheet-model';
import { SpreadsheetView } from '../../src/workbench/grid/spreadsheet-view';
import { makeXlsx, sheetData, type SheetParts } from '../hosts/file/make-xlsx';

/** jsdom lays nothing out: the grid's page is 600 × 400 pixels, scroll bars and all. */
for (const [name, length] of [
  ['Width', 600],
  ['Height', 400],
] as const) {
  for (const box of ['client', 'offset']) {
    Object.defineProperty(HTMLElement.prototype, `${box}${name}`, {
      configurable: true,
      get: () => length,
    });
  }
}

export interface Bed {
  readonly host: LiveFileHost;
  readonly model: SpreadsheetModel;
  readonly user: UserEvent;
  readonly reported: unknown[];
  /** What the keyboard is on, as people hear of it. */
  readonly activeCell: () => string | undefined;
  readonly text: (cell: string) => string | null | undefined;
}

/** An open workbook on the page, and somebody at the keyboard. */
export async function openSpreadsheet(sheets: readonly SheetParts[]): Promise<Bed> {
  const reported: unknown[] = [];
  const host = openLiveFile(makeXlsx({ sheets }), 'Book.xlsx');
  const model = new SpreadsheetModel(host, (error) => reported.push(error));
  model.start();
  render(
    <FluentProvider theme={webLightTheme}>
      <SpreadsheetView model={model} words={workbenchCatalogueOf('en')} paper="light" />
    </FluentProvider>,
  );
  act(() => model.focus());
  await act(async () => {});
  return {
    host,
    model,
    user: userEvent.setup(),
    reported,
    activeCell: () =>
      document.activeElement?.getAttribute('aria-activedescendant')?.replace('cell-', ''),
    text: (cell) => document.getElementById(`cell-${cell}`)?.textContent,
  };
}

/** A row of numbers and texts. */
export function row(number: number, ...cells: readonly (number | string)[]): string {
  const inside = cells.map((value, index) => {
    const reference = `${String.fromCharCode(65 + index)}${number}`;
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${inside.join('')}</row>`;
}

export { act, screen, sheetData };
