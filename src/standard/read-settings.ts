import { folded } from '../values/text';
import { readChoice, TITLE_KINDS, type TitleKind } from '../workbook/choices';
import { SETTINGS } from '../workbook/contract';
import { EVERYONE, titleScope, type Allowed, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { isBlank, readNumber, readText } from '../workbook/read-cell';
import { recordRows } from '../workbook/record-rows';
import type { CellValue, RowSnapshot } from '../workbook/snapshot';
import { numberText, TableReader } from '../workbook/table-reader';
import {
  resolveSettings,
  SETTING_SPECS,
  type Settings,
  type SettingKey,
  type SettingValue,
} from './settings';

const KEYS = new Map<string, SettingKey>(
  // The keys of a record are its own, and these are all there are.
  (Object.keys(SETTING_SPECS) as SettingKey[]).map((key) => [folded(SETTING_SPECS[key].name), key]),
);

/**
 * The settings of a workbook; without a table all are the defaults. A value that cannot be used is a finding, and the
 * default stands in for it.
 */
export function readSettings(
  table: LocatedTable | undefined,
  asOfYear: number,
  report: Report,
): Settings {
  const given = new Map<string, { readonly value: SettingValue; readonly row: RowSnapshot }>();
  if (table) {
    const reader = new TableReader(table, SETTINGS, report);
    for (const row of recordRows(reader, report, EVERYONE, () => EVERYONE)) {
      readLine(reader, row, given);
    }
  }
  return resolveSettings((key, title) => given.get(keyOf(key, title))?.value, asOfYear);
}

function keyOf(key: SettingKey, title: TitleKind | undefined): string {
  return `${key} ${title ?? ''}`;
}

function readLine(
  reader: TableReader<'setting' | 'title' | 'value' | 'explanation'>,
  row: RowSnapshot,
  given: Map<string, { readonly value: SettingValue; readonly row: RowSnapshot }>,
): void {
  const name = reader.text(row, 'setting', EVERYONE);
  if (name === undefined) {
    reader.demand(row, 'setting', EVERYONE);
    return;
  }
  const key = KEYS.get(folded(name));
  if (!key) {
    reader.tell('unknown-setting', row, 'setting', EVERYONE, {});
    return;
  }
  const title = reader.choice(row, 'title', EVERYONE, TITLE_KINDS);
  if (title === undefined && !isBlank(reader.cell(row, 'title'))) return;
  const scope = titleScope(title);
  const earlier = given.get(keyOf(key, title));
  if (earlier) {
    const place = {
      firstSheet: reader.sheetName,
      firstCell: reader.address(earlier.row, 'setting'),
    };
    reader.tell('duplicate-key', row, 'setting', scope, place);
    return;
  }
  const value = settingValue(reader, row, key, scope);
  if (value !== undefined) given.set(keyOf(key, title), { value, row });
}

/** A blank value is none: the default holds. */
function settingValue(
  reader: TableReader<'setting' | 'title' | 'value' | 'explanation'>,
  row: RowSnapshot,
  key: SettingKey,
  scope: Scope,
): SettingValue | undefined {
  const cell = reader.cell(row, 'value');
  if (isBlank(cell)) return undefined;
  const { name, allowed }: { name: string; allowed: Allowed } = SETTING_SPECS[key];
  const value = allowedValue(cell, allowed);
  if (value === undefined) {
    reader.tell('invalid-setting', row, 'value', scope, { setting: name, allowed });
    return undefined;
  }
  if (typeof value === 'number' && typeof cell === 'string') {
    reader.tell('number-as-text', row, 'value', scope, { used: numberText(value) });
  }
  return value;
}

function allowedValue(cell: CellValue, allowed: Allowed): SettingValue | undefined {
  if (allowed.kind === 'choices' || allowed.kind === 'text') {
    const text = readText(cell);
    if (text.kind !== 'value') return undefined;
    return allowed.kind === 'text' ? text.value : readChoice(allowed.choices, text.value);
  }
  const number = readNumber(cell);
  if (number.kind !== 'value') return undefined;
  const { value } = number;
  const fits = value >= allowed.minimum && value <= allowed.maximum;
  return fits && (allowed.kind === 'number' || Number.isInteger(value)) ? value : undefined;
}
