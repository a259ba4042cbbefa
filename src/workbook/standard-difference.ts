import type { TitleKind } from './choices';

/** What a file's standard has otherwise than the city's ("Consolidation"); `locales/` has the words. */
export type StandardDifference =
  | { readonly kind: 'id' | 'version'; readonly ours: string; readonly theirs: string }
  | { readonly kind: 'missing' | 'added'; readonly title: TitleKind; readonly criterion: string }
  | {
      readonly kind: 'criterion';
      readonly title: TitleKind;
      readonly criterion: string;
      readonly field: CriterionField;
      readonly ours: string;
      readonly theirs: string;
    };

export type CriterionField =
  'dimension' | 'criterion' | 'kind' | 'method' | 'weight' | 'maximum' | 'floor' | 'share';
