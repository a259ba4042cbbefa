import { readFileSync } from 'node:fs';
import { initSync } from '@ironcalc/wasm';
import { loadIronCalc } from '../../../src/hosts/file/load-ironcalc';

/** The page's own engine, its WebAssembly read from the file: Node has no address to fetch it from. */
export async function loadEngine(): ReturnType<typeof loadIronCalc> {
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  return loadIronCalc();
}
