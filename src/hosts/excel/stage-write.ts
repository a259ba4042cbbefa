import { sameName } from '../same-name';
import type { Ask } from './ask';
import type { Journal } from './journal';
import type { PreparedWrite, ReplacedPlace } from './prepare-write';
import { askFrame } from './sheet-frame';
import { stagedRows } from './append-rows';
import { stagingSteps } from './stage-sheet';
import { CALL_BYTES, requestsOf, type Step } from './steps';
import { queueStart } from './write-requests';

/**
 * Writes what is new on very hidden sheets and keeps what is going to change on others. Nothing that people see
 * changes. A write of cells alone needs no request for this, unless they are protected.
 */
export async function stageWrite(ask: Ask, prepared: PreparedWrite): Promise<Journal> {
  const { protections } = prepared.inspection;
  if (prepared.ownSheets.length === 0 && protections.size === 0) {
    return journalOf(prepared, NOTHING_SET_UP);
  }
  let setUp = NOTHING_SET_UP;
  const first: Step = {
    bytes: prepared.ownSheets.length * 40 * CALL_BYTES,
    queue: (context) => {
      setUp = queueSetUp(context, prepared);
    },
  };
  const contents = [
    ...prepared.sheets.flatMap(({ stage, image }) => stagingSteps(stage, image)),
    ...prepared.appends.flatMap(({ stage, site }) =>
      stage === undefined ? [] : stagedRows(stage, site, prepared.rules),
    ),
  ];
  for (const request of requestsOf([first, ...contents])) {
    await ask((context) => {
      queueStart(context);
      for (const step of request) step.queue(context);
    });
  }
  return journalOf(prepared, setUp);
}

/** What the first request gives, once it is answered. */
type SetUp = () => Pick<Journal, 'replaced' | 'added'>;

const NOTHING_SET_UP: SetUp = () => ({ replaced: [], added: [] });

function queueSetUp(context: Excel.RequestContext, prepared: PreparedWrite): SetUp {
  const { worksheets } = context.workbook;
  const { sheets, appends, inspection } = prepared;
  // A password shows here, before anything is changed.
  for (const [id, options] of inspection.protections) {
    const { protection } = worksheets.getItem(id);
    protection.unprotect();
    protection.protect(options);
  }
  const frames = sheets.flatMap(({ replaced, frame: { area: written } }) => {
    if (!replaced) return [];
    const { sheet, tables, undoSheet } = replaced;
    const target = worksheets.getItem(sheet.id);
    const frame = askFrame(target, tables, written);
    queueCopy(target, replaced);
    return [() => ({ id: sheet.id, undoSheet, before: frame(), written })];
  });
  const stages = [...sheets, ...appends].flatMap(({ stage }) => {
    if (stage === undefined) return [];
    const sheet = queueOwnSheet(context, stage);
    sheet.load('id');
    return sheet;
  });
  for (const { site, grown } of appends) {
    if (!grown) continue;
    const source = worksheets.getItem(site.sheetId).getRange(grown.range);
    queueOwnSheet(context, grown.undoSheet).getRange(grown.range).copyFrom(source, 'All');
  }
  return () => ({ replaced: frames.map((frame) => frame()), added: stages.map(({ id }) => id) });
}

function queueOwnSheet({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheet = workbook.worksheets.add(name);
  sheet.visibility = 'VeryHidden';
  return sheet;
}

/** A copy of a sheet, without tables and protection, so that its cells can be copied back. */
function queueCopy(sheet: Excel.Worksheet, { tables, undoSheet }: ReplacedPlace): void {
  const copy = sheet.copy('End');
  copy.name = undoSheet;
  copy.visibility = 'VeryHidden';
  copy.protection.unprotect();
  // Each one that goes makes the next the first. What a table's style shows stays in the cells of one that becomes a
  // range; without its bands the cells look as they are by themselves, which is what is copied back.
  tables.forEach(() => {
    const table = copy.tables.getItemAt(0);
    table.showBandedRows = false;
    table.showBandedColumns = false;
    table.convertToRange();
  });
}

function journalOf({ plan, inspection, sheets, appends }: PreparedWrite, setUp: SetUp): Journal {
  const { names, edits, protections } = inspection;
  return {
    ...setUp(),
    appends: appends.map(({ site, grown }) => ({
      site,
      sheet: site.plan.sheet,
      undoSheet: grown?.undoSheet,
    })),
    edits: edits.map((site) => ({ site, sheet: site.plan.sheet })),
    names: plan.names.map(({ name }) => {
      const known = [...names].find(([one]) => sameName(one, name));
      return { name, before: known?.[1] };
    }),
    protections,
    undoSheets: [
      ...sheets.flatMap(({ replaced }) => replaced?.undoSheet ?? []),
      ...appends.flatMap(({ grown }) => grown?.undoSheet ?? []),
    ],
  };
}
