import type { Day } from '../../values/day';
import type { Language } from '../../values/language';
import type { TitleKind } from '../../workbook/choices';
import { EXAMPLE_HOLIDAYS_2026 } from './example-holidays';
import { sampleCommunities, sampleParts } from './sample-candidates';
import { sampleInspections } from './sample-inspections';
import { sampleRegister } from './sample-register';
import { sampleResponses } from './sample-responses';
import { sampleScores } from './sample-scores';
import { NOT_INSPECTED, withSlips } from './sample-slips';
import { inLanguage } from './sample-words';

export type SampleCell = string | number | boolean | { readonly day: Day } | undefined;

/** By the column ids of the contract, and by criterion codes for scores and ratings. */
export type SampleRow = Readonly<Record<string, SampleCell>>;

/** The codes of the findings that they lead to; an abstention and what applies to nobody lead to none. */
export type SlipKind =
  | 'number-as-text'
  | 'out-of-range'
  | 'missing-score'
  | 'abstention'
  | 'not-applicable'
  | 'mixed-not-applicable'
  | 'duplicate-key'
  | 'unknown-candidate'
  | 'date-as-text'
  | 'similar-names'
  | 'missing-inspection'
  | 'total-row';

/** Where the sample was made to look like a workbook that people filled in. */
export interface SampleSlip {
  readonly table: 'Candidates' | 'Scores' | 'Inspections';
  /** Of the scores. */
  readonly title: TitleKind | undefined;
  /** The row's index in its table; undefined for a row that is missing. */
  readonly row: number | undefined;
  /** The candidate that it is about, however the row has it; undefined for a row of totals. */
  readonly key: string | undefined;
  /** Undefined for a whole row. */
  readonly column: string | undefined;
  readonly what: SlipKind;
}

export interface SampleDistrict {
  /** The year that is evaluated: put it into `evaluation.year`, or the inspections don't count in another year. */
  readonly year: 2026;
  readonly candidates: readonly SampleRow[];
  readonly scores: Readonly<Record<TitleKind, readonly SampleRow[]>>;
  readonly inspections: readonly SampleRow[];
  readonly responses: readonly SampleRow[];
  /** Holders of earlier years; `community` besides the columns of `Titles`. */
  readonly titles: readonly SampleRow[];
  readonly reviews: readonly SampleRow[];
  readonly holidays: readonly SampleRow[];
  readonly slips: readonly SampleSlip[];
}

/**
 * An invented district with a year's evaluation by the example standard: the same every time, and the same in either
 * language but for the words. About two thirds of the candidates will be named; every reason not to be is there.
 */
export function sampleDistrict(language: Language): SampleDistrict {
  const communities = sampleCommunities();
  const parts = sampleParts();
  const scoresOf = (title: TitleKind) =>
    sampleScores(
      title,
      [...communities, ...parts].filter((one) => one.title === title),
    );
  const { candidates, scores, inspections, slips } = withSlips({
    candidates: [...communities, ...parts].map(({ row }) => row),
    scores: {
      'learning-community': scoresOf('learning-community'),
      'learning-family': scoresOf('learning-family'),
      'learning-building-group': scoresOf('learning-building-group'),
      'learning-unit': scoresOf('learning-unit'),
    },
    inspections: sampleInspections(communities, NOT_INSPECTED),
  });
  const { titles, reviews } = sampleRegister(communities);
  return {
    year: 2026,
    candidates: inLanguage(candidates, language),
    scores: {
      'learning-community': inLanguage(scores['learning-community'], language),
      'learning-family': inLanguage(scores['learning-family'], language),
      'learning-building-group': inLanguage(scores['learning-building-group'], language),
      'learning-unit': inLanguage(scores['learning-unit'], language),
    },
    inspections: inLanguage(inspections, language),
    responses: inLanguage(sampleResponses(communities), language),
    titles: inLanguage(titles, language),
    reviews: inLanguage(reviews, language),
    holidays: inLanguage(EXAMPLE_HOLIDAYS_2026, language),
    slips,
  };
}
