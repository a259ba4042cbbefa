import { openInNode, type NodeExcel } from './node-door';
import type { StandInOptions } from './stand-in';

/** A fresh Excel with an empty `Sheet1` for every test of the group, and its library where product code looks for it. */
export function excelForEachTest(options: StandInOptions = {}): () => NodeExcel {
  let open: NodeExcel | undefined;
  beforeEach(() => {
    open = openInNode(options);
    open.install();
  });
  afterEach(() => open?.close());
  return () => open!;
}

/** Runs one batch and its sync; the code of the error that it ends with, or `done`. */
export async function codeOf(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
): Promise<string> {
  try {
    await inSheet(batch);
    return 'done';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Runs one batch on `Sheet1` with one sync, and gives what the batch made, loaded. */
export async function inSheet<T>(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T,
): Promise<T> {
  return Excel.run(async (context) => {
    const made = batch(context, context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return made;
  });
}
