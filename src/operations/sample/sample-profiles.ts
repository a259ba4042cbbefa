import type { TitleKind } from '../../workbook/choices';

/** What a candidate is really like; evaluators see it through their own severity and a little chance. */
export interface Profile {
  /** Percent of each maximum. */
  readonly quality: number;
  /** By criterion code: percent of the maximum more or less than its quality. */
  readonly adjust?: Readonly<Record<string, number>>;
  /** By criterion code: points, give or take half a one. */
  readonly extras?: Readonly<Record<string, number>>;
  /** The veto that one evaluator pronounces. */
  readonly veto?: string;
  /** P4: a community that has not been an advanced unit. */
  readonly neverAdvanced?: true;
}

const good = (...qualities: readonly number[]): readonly Profile[] =>
  qualities.map((quality) => ({ quality }));

const COMMUNITIES: readonly Profile[] = [
  { quality: 93, extras: { X1: 2.5 } },
  ...good(88, 85),
  { quality: 90, extras: { X1: 1.5 } },
  ...good(74, 87),
  // Facilities fall below the dimension floor though the total passes.
  { quality: 90, adjust: { J1: -37, J2: -34 } },
  ...good(86),
  { quality: 91, extras: { X1: 2 } },
  ...good(89, 76),
  // Nobody answers for the work: the criterion floor of E1.
  { quality: 89, adjust: { E1: -38 } },
  ...good(86, 88),
  // Only the bonus takes it over the pass mark.
  { quality: 77, extras: { X1: 2.5 } },
  ...good(92),
  { quality: 88, veto: 'V1' },
  ...good(84, 70),
  { quality: 87, neverAdvanced: true },
  ...good(87),
  // No inspection this year: see the slips.
  ...good(89),
  { quality: 90, extras: { Y1: 1.5 } },
  ...good(85),
  { quality: 88, adjust: { B1: -35, B2: -38, B3: -34 } },
  { quality: 94, extras: { X1: 3 } },
];

const FAMILIES: readonly Profile[] = [
  ...good(91, 87, 75, 89, 86),
  { quality: 92, extras: { FX1: 1.5 } },
  ...good(72, 88, 90, 85, 93, 87, 77, 89),
  { quality: 94, adjust: { F3: -37, F4: -36 } },
  ...good(86, 90, 84, 91, 70),
  { quality: 89, veto: 'FV1' },
  ...good(88, 87),
  { quality: 79, extras: { FX1: 2 } },
  ...good(85, 92, 74, 86, 90, 88, 76, 89),
];

const BUILDING_GROUPS: readonly Profile[] = [
  ...good(89, 86),
  { quality: 92, extras: { GX1: 1.5 } },
  ...good(73, 88, 87, 90),
  { quality: 89, adjust: { G5: -36, G6: -34 } },
  ...good(85, 91, 76, 87, 88),
];

const UNITS: readonly Profile[] = [
  ...good(90, 87),
  { quality: 92, extras: { UX1: 2 } },
  ...good(74, 88),
  { quality: 88, adjust: { U1: -34 } },
  ...good(86, 91, 78, 89, 85),
];

/** One for each candidate of the sample, in order: about two thirds will do. */
export const PROFILES: Readonly<Record<TitleKind, readonly Profile[]>> = {
  'learning-community': COMMUNITIES,
  'learning-family': FAMILIES,
  'learning-building-group': BUILDING_GROUPS,
  'learning-unit': UNITS,
};
