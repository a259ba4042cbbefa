import { FINDINGS } from '../workbook/contract';
import type { WritePlan } from '../workbook/plan';
import type { Catalogue } from '../locales/catalogue';
import type { CheckedWorkbook } from './check-workbook';
import { layOutFindings } from './layout/findings-sheet';
import { bodyName, sheetPlace } from './layout/output-sheet';

/**
 * What a check by itself writes: `Findings`, and nothing else.
 * @throws {CellInTheWayError} when something of the user's stands on the sheet of earlier findings.
 */
export function planFindings(
  { snapshot, tables, findings }: CheckedWorkbook,
  words: Catalogue,
): WritePlan {
  const place = sheetPlace(FINDINGS, snapshot, tables, words.language, [1, 1]);
  const sheet = layOutFindings(findings, place, words);
  return { sheets: [sheet], appends: [], edits: [], names: bodyName(sheet) };
}
