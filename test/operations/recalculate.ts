import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as sheetjs from '@e965/xlsx';
import { initSync, Model } from '@ironcalc/wasm';

/**
 * Prints what IronCalc makes of every formula of a workbook, beside the value that the file holds, as JSON. A script of its
 * own, since the engine is an ES module with WebAssembly, which jest doesn't load.
 */
const [file = ''] = process.argv.slice(2);
const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
initSync({ module: readFileSync(wasm) });

const book = sheetjs.read(readFileSync(file), { cellFormula: true });
const model = new Model('audit', 'en', 'UTC', 'en');
model.pauseEvaluation();
book.SheetNames.forEach((name, sheet) => {
  if (sheet > 0) model.newSheet();
  model.renameSheet(sheet, name);
});
interface Formula {
  readonly sheet: string;
  readonly cell: string;
  readonly held: unknown;
  readonly recalculated: string;
}
const formulas: {
  name: string;
  sheet: number;
  row: number;
  column: number;
  cell: string;
  held: unknown;
}[] = [];
book.SheetNames.forEach((name, sheet) => {
  const cells = book.Sheets[name] ?? {};
  for (const [address, content] of Object.entries(cells)) {
    if (address.startsWith('!')) continue;
    const { f, v, t } = content as sheetjs.CellObject;
    const { r, c } = sheetjs.utils.decode_cell(address);
    if (f !== undefined)
      formulas.push({ name, sheet, row: r + 1, column: c + 1, cell: address, held: v });
    const input = f !== undefined ? `=${f}` : t === 's' ? `'${String(v)}` : String(v ?? '');
    if (input !== '') model.setUserInput(sheet, r + 1, c + 1, input);
  }
});
model.resumeEvaluation();
model.evaluate();
const results = formulas.map(({ name, sheet, row, column, cell, held }): Formula => {
  // A general format shows the value itself rather than what the cell's format leaves of it.
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', 'general');
  return { sheet: name, cell, held, recalculated: model.getFormattedCellValue(sheet, row, column) };
});
console.log(JSON.stringify(results));
