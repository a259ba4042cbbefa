import { flag, oneOf, record, text } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { contains, without } from '../model/area';
import { referenceTo } from '../model/names';
import { checkAllowed } from '../model/protection';
import type { PlainRecord, Validation } from '../model/sheet-parts';
import { rangeType } from './range';
import type { AreasTarget } from './restyled';

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const OPERATORS = [
  'Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo',
] as const; // prettier-ignore

export const dataValidationType: DefinedType<AreasTarget> = defineType({
  name: 'DataValidation',
  properties: {
    Type: { get: (target) => typeOf(shared(target)) },
    Rule: {
      get: (target) => ruleOf(target),
      set: (target, value) => change(target, { rule: readRule(value) }),
    },
    Prompt: {
      get: (target) => piece(target)?.prompt ?? { message: '', showPrompt: true, title: '' },
      set: (target, value) => change(target, { prompt: readWords(value, 'showPrompt', 255) }),
    },
    ErrorAlert: {
      get: (target) =>
        piece(target)?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' },
      set: (target, value) => change(target, { errorAlert: readWords(value, 'showAlert', 225) }),
    },
    IgnoreBlanks: {
      get: (target) => piece(target)?.ignoreBlanks ?? true,
      set: (target, value) => change(target, { ignoreBlanks: flag(value) }),
    },
  },
  methods: {
    Clear: {
      run: (target) => {
        checkAllowed(target.sheet);
        for (const area of target.areas)
          target.sheet.validations = target.sheet.validations.flatMap((validation) =>
            without(validation.area, area).map((part) => ({ ...validation, area: part })),
          );
      },
    },
  },
});

/** The validation that all cells share; undefined for none, null where they differ. */
function shared({ sheet, areas }: AreasTarget): Validation | undefined | null {
  const found = areas.flatMap((area) => sheet.validationsIn(area));
  const [only] = found;
  if (only === undefined) return undefined;
  return areas.every((area) => contains(only.area, area)) && found.every((one) => one === only)
    ? only
    : null;
}

function piece(target: AreasTarget): Validation | undefined {
  return shared(target) ?? undefined;
}

function typeOf(validation: Validation | undefined | null): string {
  if (validation === null) return 'Inconsistent';
  const kind = Object.keys(validation?.rule ?? {})[0];
  return kind === undefined ? 'None' : (TYPES[kind] ?? 'None');
}

function ruleOf(target: AreasTarget): PlainRecord | null {
  const validation = shared(target);
  return validation === null ? null : (validation?.rule ?? {});
}

function change({ sheet, areas }: AreasTarget, part: Partial<Omit<Validation, 'area'>>): void {
  checkAllowed(sheet);
  for (const area of areas) {
    const before = sheet.validations.find((validation) => contains(validation.area, area));
    const { rule = {}, prompt, errorAlert, ignoreBlanks = true } = before ?? {};
    sheet.validations = sheet.validations.flatMap((validation) =>
      without(validation.area, area).map((rest) => ({ ...validation, area: rest })),
    );
    sheet.validations.push({ rule, prompt, errorAlert, ignoreBlanks, ...part, area });
  }
}

/** @throws {ExcelError} InvalidArgument for a rule that Excel would not take: kinds, operators, a list of more than 255 signs. */
function readRule(value: unknown): PlainRecord {
  const entries = Object.entries(record(value));
  const [kind = '', given] = entries[0] ?? [];
  if (entries.length !== 1 || TYPES[kind] === undefined) throw new ExcelError('InvalidArgument');
  const rule: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(record(given))) rule[key] = plainPart(part);
  if (kind === 'list') {
    const source = text(rule['source']);
    if (source === '' || (!source.startsWith('=') && source.length > 255))
      throw new ExcelError('InvalidArgument');
  } else if (kind === 'custom') {
    if (!text(rule['formula']).startsWith('=')) throw new ExcelError('InvalidArgument');
  } else {
    rule['operator'] = oneOf(rule['operator'], OPERATORS);
    const two = rule['operator'] === 'Between' || rule['operator'] === 'NotBetween';
    if (rule['formula1'] === undefined || (two && rule['formula2'] === undefined))
      throw new ExcelError('InvalidArgument');
  }
  return { [kind]: rule };
}

function plainPart(part: unknown): unknown {
  const range = rangeType.in(part);
  return range === undefined ? part : referenceTo(range.sheet, range.area);
}

function readWords(value: unknown, shown: string, longest: number): PlainRecord {
  const words = record(value);
  const { title = '', message = '' } = words;
  if (text(title).length > 32 || text(message).length > longest)
    throw new ExcelError('InvalidArgument');
  return { ...words, title, message, [shown]: words[shown] ?? true };
}
