import type { ClipboardEvent } from 'react';
import {
  BLOCK_TYPE,
  blockOfText,
  clearInputs,
  copyCells,
  parseBlock,
  pasteInputs,
  type CellBlock,
} from './cell-block';
import { selectRange } from './selection';
import type { SpreadsheetModel } from './spreadsheet-model';

/** Copying, cutting and pasting of cells; while text is being edited, the clipboard is the text field's. */
export function clipboardHandlers(model: SpreadsheetModel) {
  return {
    onCopy(event: ClipboardEvent) {
      if (copyTo(event, model)) model.setCut(undefined);
    },
    onCut(event: ClipboardEvent) {
      const { sheet, selection } = model.state();
      if (copyTo(event, model)) model.setCut({ sheet: sheet.name, range: selection.range });
    },
    onPaste(event: ClipboardEvent) {
      if (model.state().draft) return;
      event.preventDefault();
      const block = blockFrom(event.clipboardData);
      if (block) model.attempt(() => paste(model, block));
    },
  };
}

function copyTo(event: ClipboardEvent, model: SpreadsheetModel): boolean {
  const { sheet, selection, draft } = model.state();
  if (draft) return false;
  event.preventDefault();
  const { text, html, block } = copyCells(sheet, selection.range);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData(BLOCK_TYPE, block);
  return true;
}

function blockFrom(data: DataTransfer): CellBlock | undefined {
  const own = data.getData(BLOCK_TYPE);
  if (own !== '') return parseBlock(own);
  const text = data.getData('text/plain');
  return text === '' ? undefined : blockOfText(text);
}

/** Cells that were cut here leave their place; one step with the pasting, so that one undo brings both back. */
function paste(model: SpreadsheetModel, block: CellBlock): void {
  const { sheet, selection, cut } = model.state();
  const from =
    cut?.sheet === block.sheet &&
    cut.range.firstRow === block.row &&
    cut.range.firstColumn === block.column
      ? model.sheetNamed(cut.sheet)
      : undefined;
  const { range, inputs } = pasteInputs(sheet, block, selection.range, from !== undefined);
  const pasted = new Set(inputs.map((input) => `${input.sheet} ${input.cell}`));
  const cleared = from && cut ? clearInputs(from, cut.range) : [];
  const left = cleared.filter((input) => !pasted.has(`${input.sheet} ${input.cell}`));
  if (!model.type([...left, ...inputs])) return;
  model.setCut(undefined);
  model.select(selectRange(range, sheet.merges), selection.active);
}
