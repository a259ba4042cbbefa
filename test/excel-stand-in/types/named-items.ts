import { flag, optional, text } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { placeOf, referenceTo, type DefinedName, type Names } from '../model/names';
import { requoted } from '../model/references';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { rangeType } from './range';
import { worksheetType } from './worksheet';

/** The names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
}

export const namedItemsType: DefinedType<NamesTarget> = defineType({
  name: 'NamedItemCollection',
  items: (target) =>
    namesOf(target)
      .all()
      .map((name) => namedItemType.of({ ...target, name })),
  item: byName,
  methods: {
    Add: {
      run: (target, name, reference, comment) => {
        const range = rangeType.in(reference);
        const formula =
          range === undefined ? text(reference) : referenceTo(range.sheet, range.area);
        return added(target, name, formula, comment);
      },
      since: '1.4',
    },
    AddFormulaLocal: {
      run: (target, name, formula, comment) => added(target, name, text(formula), comment),
      since: '1.4',
    },
    GetCount: { run: (target) => namesOf(target).all().length, since: '1.4' },
    GetItemOrNullObject: { run: byName, since: '1.4' },
  },
});

interface NameTarget extends NamesTarget {
  readonly name: DefinedName;
}

const namedItemType: DefinedType<NameTarget> = defineType({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  alive: ({ name }) => !name.deleted,
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, formula) => {
        if (!text(formula).startsWith('=')) throw new ExcelError('InvalidArgument');
        name.formula = requoted(text(formula));
      },
      since: '1.7',
    },
    Type: {
      get: ({ workbook, name }) =>
        placeOf(workbook, name.formula) ? 'Range' : typeOf(name.formula),
    },
    Value: { get: ({ name }) => name.formula.slice(1) },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = flag(value);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = text(value);
      },
      since: '1.4',
    },
    Scope: { get: ({ sheet }) => (sheet === undefined ? 'Workbook' : 'Worksheet'), since: '1.4' },
  },
  navigation: {
    Worksheet: {
      to: ({ sheet }) => {
        if (sheet === undefined) throw new ExcelError('ItemNotFound');
        return worksheetType.of(sheet);
      },
      since: '1.4',
    },
    WorksheetOrNullObject: {
      to: ({ sheet }) => (sheet === undefined ? undefined : worksheetType.of(sheet)),
      since: '1.4',
    },
  },
  methods: {
    Delete: { run: (target) => namesOf(target).delete(target.name), since: '1.4' },
    GetRange: {
      run: ({ workbook, name }) => {
        const place = placeOf(workbook, name.formula);
        if (place === undefined) throw new ExcelError('InvalidArgument');
        return rangeType.of(place);
      },
    },
    GetRangeOrNullObject: {
      run: ({ workbook, name }) => {
        const place = placeOf(workbook, name.formula);
        return place === undefined ? undefined : rangeType.of(place);
      },
      since: '1.4',
    },
  },
});

function namesOf({ workbook, sheet }: NamesTarget): Names {
  return sheet === undefined ? workbook.names : workbook.namesOf(sheet);
}

function added(target: NamesTarget, name: unknown, formula: string, comment: unknown): Handle {
  if (target.workbook.tableNamed(text(name)) !== undefined)
    throw new ExcelError('ItemAlreadyExists');
  const defined = namesOf(target).add(text(name), formula, target.sheet);
  defined.comment = optional(comment, text) ?? '';
  return namedItemType.of({ ...target, name: defined });
}

function byName(target: NamesTarget, key: unknown): Handle | undefined {
  const name = namesOf(target).get(text(key));
  return name === undefined ? undefined : namedItemType.of({ ...target, name });
}

function typeOf(formula: string): string {
  if (formula.includes('#REF!')) return 'Error';
  if (/^=-?[\d.]+$/.test(formula)) return 'Double';
  return 'String';
}
