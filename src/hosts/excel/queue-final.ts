import { queueAppend } from './append-rows';
import { queueEdit } from './edit-cells';
import { fillSheet, finishSheet } from './fill-sheet';
import type { Afterwards, Journal } from './journal';
import { EMPTY_FRAME } from './plan-frame';
import type { PreparedSheet, PreparedWrite } from './prepare-write';
import { queuePage } from './queue-page';
import { removeSheet } from './remove-sheet';
import { applyFrame } from './sheet-frame';
import { areaOf } from './sheet-image';
import { askAfterwards } from './take-back';
import { queueStart } from './write-requests';

/**
 * Queues all that people see of a write: staged sheets take their places, tables grow, cells and names change, and
 * what earlier writes had kept for their undoing goes.
 */
export function queueFinal(
  context: Excel.RequestContext,
  prepared: PreparedWrite,
  journal: Journal,
): () => Afterwards {
  const { worksheets } = context.workbook;
  queueStart(context);
  const { protections, listed, isStructureProtected } = prepared.inspection;
  for (const id of protections.keys()) worksheets.getItem(id).protection.unprotect();
  queueSheets(context, prepared.sheets, journal);
  for (const { site, stage } of prepared.appends) {
    const staged = stage === undefined ? undefined : worksheets.getItem(stage);
    queueAppend(worksheets.getItem(site.sheetId), site, prepared.rules, staged);
    if (staged) removeSheet(staged);
  }
  for (const site of prepared.inspection.edits) {
    queueEdit(worksheets.getItem(site.sheetId), site, prepared.rules);
  }
  for (const [id, options] of protections) worksheets.getItem(id).protection.protect(options);
  queueNames(context, prepared, journal);
  const afterwards = askAfterwards(context, journal);
  if (!isStructureProtected) {
    for (const { id } of listed.ownSheets) removeSheet(worksheets.getItem(id));
  }
  context.runtime.enableEvents = true;
  return afterwards;
}

function queueSheets(
  { workbook: { worksheets } }: Excel.RequestContext,
  sheets: readonly PreparedSheet[],
  journal: Journal,
): void {
  const renamed = sheets.filter(
    ({ plan, replaced }) => replaced && replaced.sheet.name !== plan.name,
  );
  // Two sheets may exchange their names.
  for (const { stage, replaced } of renamed) {
    if (replaced) worksheets.getItem(replaced.sheet.id).name = `${stage}x`;
  }
  for (const sheet of sheets) {
    const { plan, stage, replaced, frame } = sheet;
    const staged = worksheets.getItem(stage);
    if (!replaced) {
      // Panes are a matter of what is seen: some versions freeze none on a hidden sheet.
      staged.visibility = 'Visible';
      applyFrame(staged, EMPTY_FRAME, frame);
      queuePage(staged, plan.landscape, areaOf(plan)?.headerRow);
      fitRows(staged, sheet);
      finishSheet(staged, undefined, frame);
      continue;
    }
    const target = worksheets.getItem(replaced.sheet.id);
    const before = journal.replaced.find(({ id }) => id === replaced.sheet.id)?.before;
    if (before) fillSheet(target, staged, before, frame);
    fitRows(target, sheet);
    removeSheet(staged);
  }
}

/** Rows with wrapped cells become as high as their text. */
function fitRows(target: Excel.Worksheet, { plan }: PreparedSheet): void {
  const area = areaOf(plan);
  if (!area || !plan.table?.columns.some(({ wrap }) => wrap)) return;
  target.getRange(`${area.headerRow + 1}:${area.lastRow}`).format.autofitRows();
}

function queueNames(
  { workbook: { names } }: Excel.RequestContext,
  { plan }: PreparedWrite,
  journal: Journal,
): void {
  plan.names.forEach(({ name, refersTo }, index) => {
    const formula = `=${refersTo}`;
    if (journal.names[index]?.before === undefined) names.add(name, formula);
    else names.getItem(name).formula = formula;
  });
}
