import type { Bilingual } from '../values/language';
import type { CriterionKind, Method, TitleKind } from '../workbook/choices';

/** One line of the built-in example standard, in both languages. */
export interface ExampleCriterion {
  readonly title: TitleKind;
  /** Unique among all titles. */
  readonly code: string;
  readonly dimension: Bilingual;
  readonly criterion: Bilingual;
  readonly kind: CriterionKind;
  readonly method: Method;
  /** Of `score` criteria only; those of one title add up to 100. */
  readonly weight: number | undefined;
  /** Undefined for a veto. */
  readonly maximum: number | undefined;
  /** The least points that the aggregated score must reach. */
  readonly floor: number | undefined;
  /** The policy rule that it comes from, and what to look at; for composition, the target share. */
  readonly note: Bilingual;
}

interface Words {
  readonly criterion: Bilingual;
  readonly note: Bilingual;
}

interface Scored extends Words {
  readonly method: Method;
  readonly weight: number;
  /** 10 unless told. */
  readonly maximum?: number;
  readonly floor?: number;
}

interface Extra extends Words {
  readonly method: Method;
  readonly maximum: number;
}

/** Makes the lines of one title. */
export interface CriterionMaker {
  readonly score: (code: string, dimension: Bilingual, about: Scored) => ExampleCriterion;
  readonly veto: (code: string, about: Words) => ExampleCriterion;
  readonly bonus: (code: string, about: Extra) => ExampleCriterion;
  readonly deduction: (code: string, about: Extra) => ExampleCriterion;
}

/** `extras` is the dimension under which vetoes, bonuses and deductions are listed; no weight hangs on it. */
export function criterionMaker(title: TitleKind, extras: Bilingual): CriterionMaker {
  const extra = (kind: 'bonus' | 'deduction') => (code: string, about: Extra) => ({
    title,
    code,
    dimension: extras,
    kind,
    weight: undefined,
    floor: undefined,
    ...about,
  });
  return {
    score: (code, dimension, about) => ({
      title,
      code,
      dimension,
      kind: 'score',
      ...about,
      maximum: about.maximum ?? 10,
      floor: about.floor,
    }),
    veto: (code, about) => ({
      title,
      code,
      dimension: extras,
      kind: 'veto',
      method: 'materials',
      weight: undefined,
      maximum: undefined,
      floor: undefined,
      ...about,
    }),
    bonus: extra('bonus'),
    deduction: extra('deduction'),
  };
}
