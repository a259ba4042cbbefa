import { absoluteAddress, quotedSheetName } from '../workbook/address';
import { AUDIT, FINDINGS, RESULTS, TITLES, type TableSpec } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import type { AppendPlan, NamePlan, SheetPlan, WritePlan } from '../workbook/plan';
import type { Catalogue } from '../locales/catalogue';
import type { EvaluatedWorkbook } from './evaluate-workbook';
import { layOutAudit } from './layout/audit-sheet';
import { layOutFindings } from './layout/findings-sheet';
import { bodyName, sheetPlace } from './layout/output-sheet';
import { layOutResults, RESULTS_LAYOUT } from './layout/results-sheet';
import { appendTitles, layOutTitles } from './layout/titles-sheet';

/**
 * What an evaluation writes: `Results` and `Findings`, the register's new lines if titles were named, and `Audit` if it
 * was asked for. The tables that people fill in are not touched; the same evaluation gives the same plan.
 * @throws {CellInTheWayError} when something of the user's stands on a sheet that would be written again.
 */
export function planOutputs(
  evaluated: EvaluatedWorkbook,
  words: Catalogue,
  options: { readonly audit: boolean },
): WritePlan {
  const { snapshot, tables, findings } = evaluated.checked;
  const place = (spec: TableSpec, headingWidths: readonly number[] = [1, 1]) =>
    sheetPlace(spec, snapshot, tables, words.language, headingWidths);
  const results = layOutResults(evaluated, place(RESULTS, RESULTS_LAYOUT.headingWidths), words);
  const sheets: SheetPlan[] = [results.sheet, layOutFindings(findings, place(FINDINGS), words)];
  const appends: AppendPlan[] = [];
  const names: NamePlan[] = [];
  if (evaluated.namings.length > 0) {
    const register = tables.find(({ spec }) => spec === TITLES);
    if (register) {
      const append = appendTitles(evaluated.namings, register, communityOf(evaluated), words);
      appends.push(append);
      names.push(registerName(register, append));
    } else sheets.push(layOutTitles(evaluated.namings, place(TITLES), words));
  }
  if (options.audit) sheets.push(layOutAudit(evaluated, results, place(AUDIT), words));
  names.push(...figureNames(results.sheet.name), ...sheets.flatMap(bodyName));
  return { sheets, appends, edits: [], names };
}

/** The names by which a person's own formulas can use the evaluation's figures. */
function figureNames(sheet: string): readonly NamePlan[] {
  const { evaluatedOn, passMark } = RESULTS_LAYOUT;
  const refer = ({ row, column }: { row: number; column: number }) =>
    `${quotedSheetName(sheet)}!${absoluteAddress(row, column)}`;
  return [
    { name: 'LC_EvaluatedOn', refersTo: refer(evaluatedOn) },
    { name: 'LC_PassMark', refersTo: refer(passMark) },
  ];
}

function communityOf({ evaluation }: EvaluatedWorkbook): (candidate: string) => string {
  const communities = new Map(
    evaluation.input.candidates.map(({ key, community }) => [key, community]),
  );
  return (candidate) => communities.get(candidate) ?? '';
}

/** The name of a register's body that has grown. */
function registerName({ range, headerRow, sheet }: LocatedTable, append: AppendPlan): NamePlan {
  const lastRow = Math.max(
    append.firstRow + append.rows.length - 1,
    append.table === undefined ? 0 : range.lastRow,
  );
  const first = absoluteAddress(headerRow + 1, range.firstColumn);
  const last = absoluteAddress(lastRow, range.lastColumn);
  return { name: `LC_${TITLES.name}`, refersTo: `${quotedSheetName(sheet.name)}!${first}:${last}` };
}
