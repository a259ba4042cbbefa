import { sha256 } from '../values/sha256';
import { CRITERIA, SETTINGS } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import type { Criterion } from '../standard/standard';
import type { Settings } from '../standard/settings';
import type { WrittenStandard } from '../consolidation/standards';
import { tableContent, type TableContent } from './table-content';
import { tablesLanguage } from './workbook-language';

/** The standard and settings of one workbook, and the sheets that they stand on. */
export interface DistrictStandard extends WrittenStandard {
  /** The same for workbooks whose criteria and settings are written alike. */
  readonly fingerprint: string;
  readonly settings: Settings;
  readonly criteriaSheet: { readonly name: string; readonly content: TableContent };
  readonly settingsSheet: { readonly name: string; readonly content: TableContent } | undefined;
}

/** Undefined for a workbook without criteria. */
export function districtStandard(
  tables: readonly LocatedTable[],
  criteria: readonly Criterion[],
  settings: Settings,
): DistrictStandard | undefined {
  const contentOf = (table: LocatedTable | undefined) =>
    table && { name: table.sheet.name, content: tableContent(table) };
  const criteriaSheet = contentOf(tables.find(({ spec }) => spec === CRITERIA));
  const settingsSheet = contentOf(tables.find(({ spec }) => spec === SETTINGS));
  if (!criteriaSheet) return undefined;
  const language = tablesLanguage(tables);
  const written = JSON.stringify([language, criteriaSheet, settingsSheet]);
  return {
    id: settings.standardId,
    version: settings.standardVersion,
    criteria,
    language,
    fingerprint: sha256(new TextEncoder().encode(written)),
    settings,
    criteriaSheet,
    settingsSheet,
  };
}
