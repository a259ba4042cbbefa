import { rangeAddress } from '../../workbook/address';
import type { SheetPlan, WritePlan } from '../../workbook/plan';
import { grownOver, type AppendSite } from './append-site';
import type { InputRules } from './cell-input';
import type { Inspection } from './inspect';
import type { ListedSheet } from './list-workbook';
import { ownNames } from './own-sheets';
import { planFrame } from './plan-frame';
import { retargeter } from './retarget-formula';
import type { SheetFrame } from './sheet-frame';
import { sheetImage, type SheetImage } from './sheet-image';

/** A plan made ready for Excel; nothing was changed yet. */
export interface PreparedWrite {
  readonly plan: WritePlan;
  readonly inspection: Inspection;
  readonly sheets: readonly PreparedSheet[];
  readonly appends: readonly PreparedAppend[];
  /** For contents that are written when all sheets have their names. */
  readonly rules: InputRules;
  /** The names of the host's own sheets that this write makes. */
  readonly ownSheets: readonly string[];
}

export interface PreparedSheet {
  readonly plan: SheetPlan;
  readonly image: SheetImage;
  readonly frame: SheetFrame;
  /** The sheet that it is written on first: a new sheet is that one, renamed. */
  readonly stage: string;
  readonly replaced: ReplacedPlace | undefined;
}

export interface ReplacedPlace {
  readonly sheet: ListedSheet;
  /** The names of its tables. */
  readonly tables: readonly string[];
  /** The sheet that keeps what was there. */
  readonly undoSheet: string;
}

export interface PreparedAppend {
  readonly site: AppendSite;
  /** The part of the sheet that the table grows over, and the sheet that keeps how it looked. */
  readonly grown: { readonly range: string; readonly undoSheet: string } | undefined;
  /** The sheet that large rows are written on first. */
  readonly stage: string | undefined;
}

/** @throws {RangeError} for what no sheet can hold. */
export function prepareWrite(plan: WritePlan, inspection: Inspection): PreparedWrite {
  const { listed, replaced } = inspection;
  const { date1904 } = listed;
  const nameOf = ownNames(listed.ownSheets.map(({ name }) => name));
  const places = plan.sheets.map((sheetPlan, index) => ({
    plan: sheetPlan,
    stage: nameOf('stage'),
    replaced: replacedPlace(inspection, replaced[index], () => nameOf('undo')),
  }));
  const namesOfNow = new Map(
    places.map(({ plan: { name }, stage, replaced: old }) => [name, old?.sheet.name ?? stage]),
  );
  const staging = { date1904, retarget: retargeter(namesOfNow) };
  const sheets = places.map((place): PreparedSheet => ({
    ...place,
    image: sheetImage(place.plan, staging),
    frame: planFrame(place.plan),
  }));
  const appends = inspection.appends.map((site): PreparedAppend => {
    const grown = grownOver(site);
    return {
      site,
      grown: grown && { range: rangeAddress(grown), undoSheet: nameOf('undo') },
      stage: site.isLarge ? nameOf('stage') : undefined,
    };
  });
  return {
    plan,
    inspection,
    sheets,
    appends,
    rules: { date1904, retarget: (formula) => formula },
    ownSheets: [
      ...sheets.flatMap(({ stage, replaced: old }) => [stage, ...(old ? [old.undoSheet] : [])]),
      ...appends
        .flatMap(({ grown, stage }) => [grown?.undoSheet, stage])
        .filter((name) => name !== undefined),
    ],
  };
}

function replacedPlace(
  { listed }: Inspection,
  sheet: ListedSheet | undefined,
  undoName: () => string,
): ReplacedPlace | undefined {
  if (!sheet) return undefined;
  const tables = listed.tables.filter(({ sheetId }) => sheetId === sheet.id);
  return { sheet, tables: tables.map(({ name }) => name), undoSheet: undoName() };
}
