import { toNumber, type Fraction } from '../values/fraction';
import type { Language } from '../values/language';
import { folded } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import type { CriterionField, StandardDifference } from '../workbook/standard-difference';
import { numberText } from '../workbook/table-reader';
import type { Criterion, Standard } from '../standard/standard';

/** A standard as one workbook has it. */
export interface WrittenStandard extends Standard {
  /** The language that its texts are in; undefined where no header tells. */
  readonly language: Language | undefined;
}

export interface PlacedDifference {
  readonly difference: StandardDifference;
  /** The line of the file's criteria that it is about, counted from 1; undefined where there is none. */
  readonly row: number | undefined;
}

/**
 * What `theirs` has otherwise than `ours`, criterion by criterion: id, version, and all that is judged. Notes may differ.
 * Texts may too where the two are in different languages, as long as the same criteria make up the same dimensions.
 */
export function standardDifferences(
  ours: WrittenStandard,
  theirs: WrittenStandard,
): readonly PlacedDifference[] {
  const differences: PlacedDifference[] = [];
  for (const kind of ['id', 'version'] as const) {
    if (folded(ours[kind]) === folded(theirs[kind])) continue;
    const difference = { kind, ours: ours[kind], theirs: theirs[kind] };
    differences.push({ difference, row: undefined });
  }
  const sameLanguage =
    ours.language === undefined ||
    theirs.language === undefined ||
    ours.language === theirs.language;
  const theirsById = new Map(theirs.criteria.map((one) => [criterionId(one), one]));
  const oursById = new Map(ours.criteria.map((one) => [criterionId(one), one]));
  const dimensions = sameLanguage ? undefined : new Translation();
  for (const own of ours.criteria) {
    const other = theirsById.get(criterionId(own));
    const { title, code: criterion } = own;
    if (!other)
      differences.push({ difference: { kind: 'missing', title, criterion }, row: undefined });
    else {
      for (const field of FIELDS) {
        if (field.isText && !sameLanguage) continue;
        const [one, two] = [field.of(own), field.of(other)];
        if (folded(one) === folded(two)) continue;
        const difference = { title, criterion, field: field.name, ours: one, theirs: two };
        differences.push({ difference: { kind: 'criterion', ...difference }, row: other.row });
      }
      if (dimensions && !dimensions.agrees(title, own.dimension, other.dimension)) {
        const texts = { ours: own.dimension, theirs: other.dimension };
        const difference = { title, criterion, field: 'dimension' as const, ...texts };
        differences.push({ difference: { kind: 'criterion', ...difference }, row: other.row });
      }
    }
  }
  for (const other of theirs.criteria) {
    if (oursById.has(criterionId(other))) continue;
    const { title, code: criterion, row } = other;
    differences.push({ difference: { kind: 'added', title, criterion }, row });
  }
  return differences;
}

function criterionId({ title, code }: Criterion): string {
  return `${title} ${folded(code)}`;
}

interface Field {
  readonly name: CriterionField;
  readonly isText?: boolean;
  readonly of: (criterion: Criterion) => string;
}

const FIELDS: readonly Field[] = [
  { name: 'dimension', isText: true, of: ({ dimension }) => dimension },
  { name: 'criterion', isText: true, of: ({ text }) => text },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'method', of: ({ method }) => method ?? '' },
  { name: 'weight', of: ({ weight }) => exactText(weight) },
  { name: 'maximum', of: ({ maximum }) => exactText(maximum) },
  { name: 'floor', of: ({ floor }) => (floor ? exactText(floor) : '') },
  {
    name: 'share',
    of: ({ composition }) =>
      composition ? `${composition.holders} ${exactText(composition.share)}` : '',
  },
];

function exactText(value: Fraction): string {
  return numberText(toNumber(value));
}

/** Whether each dimension of the one standard is one of the other, whatever they are called. */
class Translation {
  readonly #there = new Map<string, string>();
  readonly #back = new Map<string, string>();

  agrees(title: TitleKind, ours: string, theirs: string): boolean {
    const [one, two] = [`${title} ${folded(ours)}`, `${title} ${folded(theirs)}`];
    const there = this.#there.get(one) ?? two;
    const back = this.#back.get(two) ?? one;
    this.#there.set(one, there);
    this.#back.set(two, back);
    return there === two && back === one;
  }
}

/** The standard of most files; of two that are as frequent, the one of the file that comes first. */
export function commonStandard<Written extends WrittenStandard>(
  standards: readonly Written[],
): Written | undefined {
  const counts = new Map<Written, number>();
  for (const one of new Set(standards)) {
    const same = [...counts.keys()].find((other) => standardDifferences(other, one).length === 0);
    const count = standards.filter((other) => other === one).length;
    counts.set(same ?? one, (counts.get(same ?? one) ?? 0) + count);
  }
  let best: Written | undefined;
  for (const [one, count] of counts) if (!best || count > (counts.get(best) ?? 0)) best = one;
  return best;
}
