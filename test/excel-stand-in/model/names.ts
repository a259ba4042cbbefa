import { ExcelError } from '../protocol/excel-error';
import { absoluteName, parseAddress, parseArea, quoteSheet } from './address';
import type { Area } from './area';
import { requoted } from './references';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** A defined name of the workbook, or of one sheet. */
export class DefinedName {
  visible = true;
  comment = '';
  deleted = false;
  constructor(
    readonly name: string,
    /** With `=`. */
    public formula: string,
    readonly sheet: Sheet | undefined,
  ) {}
}

/** The names of the workbook, or of one sheet; they are found whatever their case. */
export class Names {
  private readonly names = new Map<string, DefinedName>();

  get(name: string): DefinedName | undefined {
    return this.names.get(name.toLowerCase());
  }

  all(): readonly DefinedName[] {
    return [...this.names.values()].sort((a, b) =>
      a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
    );
  }

  /** @throws {ExcelError} ItemAlreadyExists, InvalidArgument (not a name). */
  add(name: string, formula: string, sheet: Sheet | undefined): DefinedName {
    const valid =
      /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && parseArea(name) === undefined;
    if (!valid || /^(?:r|c|rc|r\d+c\d+)$/i.test(name)) throw new ExcelError('InvalidArgument');
    if (this.get(name) !== undefined) throw new ExcelError('ItemAlreadyExists');
    const defined = new DefinedName(
      name,
      requoted(formula.startsWith('=') ? formula : `=${formula}`),
      sheet,
    );
    this.names.set(name.toLowerCase(), defined);
    return defined;
  }

  delete(defined: DefinedName): void {
    defined.deleted = true;
    this.names.delete(defined.name.toLowerCase());
  }
}

export function referenceTo(sheet: Sheet, area: Area): string {
  return `=${quoteSheet(sheet.name)}!${absoluteName(area)}`;
}

/** The cells that a name stands for, if it stands for cells. */
export function placeOf(
  workbook: Workbook,
  formula: string,
): { sheet: Sheet; area: Area } | undefined {
  const address = parseAddress(formula);
  const sheet = address?.sheet === undefined ? undefined : workbook.sheetNamed(address.sheet);
  const area = address?.areas[0];
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}
