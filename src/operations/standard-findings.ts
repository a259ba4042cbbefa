import { folded } from '../values/text';
import { cellAddress } from '../workbook/address';
import { readChoiceCell, cellText } from '../workbook/read-cell';
import { TITLE_KINDS, type TitleKind } from '../workbook/choices';
import { EVERYONE, finding } from '../workbook/findings';
import type { StandardDifference } from '../workbook/standard-difference';
import { SETTING_SPECS } from '../standard/settings';
import { standardDifferences } from '../consolidation/standards';
import { criterionColumn } from '../locales/criterion-fields';
import type { DistrictStandard } from './district-standard';
import { settingDifferences } from './setting-differences';
import type { SettledFinding } from './settle-findings';
import type { TableContent } from './table-content';

/**
 * What a file's standard has otherwise than the city's, criterion by criterion, each an error for which the file is
 * refused; and its settings that are otherwise, which don't count in the city's workbook. Each at its cell in the file.
 */
export function standardFindings(
  ours: DistrictStandard,
  theirs: DistrictStandard,
): readonly SettledFinding[] {
  const differences = standardDifferences(ours, theirs).map(({ difference, row }) =>
    finding('standard-differs', differencePlace(difference, row, theirs), EVERYONE, { difference }),
  );
  const settings = settingDifferences(ours.settings, theirs.settings).map((difference) => {
    const { setting, title } = difference;
    const place = { ...settingPlace(theirs, setting, title), value: difference.theirs };
    return finding('settings-differ', place, EVERYONE, difference);
  });
  return [...differences, ...settings].map((one) => ({ ...one, affects: [] }));
}

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

function differencePlace(
  difference: StandardDifference,
  row: number | undefined,
  theirs: DistrictStandard,
): Place & { readonly value: string } {
  const { name: sheet, content } = theirs.criteriaSheet;
  const at = (id: string | undefined) =>
    cellAddress(row ?? content.headerRow, columnOf(content, id));
  switch (difference.kind) {
    case 'id':
      return { ...settingPlace(theirs, ID, undefined), value: difference.theirs };
    case 'version':
      return { ...settingPlace(theirs, VERSION, undefined), value: difference.theirs };
    case 'missing':
      return { sheet, cell: at('code'), value: '' };
    case 'added':
      return { sheet, cell: at('code'), value: difference.criterion };
    case 'criterion':
      return { sheet, cell: at(criterionColumn(difference.field)?.id), value: difference.theirs };
  }
}

const ID = SETTING_SPECS.standardId.name;
const VERSION = SETTING_SPECS.standardVersion.name;

/** The first column where the table doesn't have the one that is looked for. */
function columnOf({ columns }: TableContent, id: string | undefined): number {
  return (columns.find((one) => one.id === id) ?? columns[0])?.column ?? 1;
}

/** The cell of a setting's value: of the title, else the general one, else the header's; none without settings. */
function settingPlace(
  { settingsSheet }: DistrictStandard,
  setting: string,
  title: TitleKind | undefined,
): Place {
  if (!settingsSheet) return { sheet: '', cell: '' };
  const { name: sheet, content } = settingsSheet;
  const cellOf = (cells: TableContent['rows'][number], id: string) =>
    cells[content.columns.findIndex((one) => one.id === id)];
  const rowOf = (wanted: TitleKind | undefined) =>
    content.rows.findIndex((cells) => {
      const written = readChoiceCell(cellOf(cells, 'title'), TITLE_KINDS);
      const own = written.kind === 'value' ? written.value : undefined;
      return folded(cellText(cellOf(cells, 'setting'))) === folded(setting) && own === wanted;
    });
  const found = content.rowNumbers[rowOf(title)] ?? content.rowNumbers[rowOf(undefined)];
  return { sheet, cell: cellAddress(found ?? content.headerRow, columnOf(content, 'value')) };
}
