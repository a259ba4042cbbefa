import type { TitleKind } from '../../workbook/choices';

/** The tables of scores, one a title; their names are part of the contract. */
export const SCORES_TABLE: Readonly<Record<TitleKind, string>> = {
  'learning-community': 'Scores_community',
  'learning-family': 'Scores_family',
  'learning-building-group': 'Scores_building_group',
  'learning-unit': 'Scores_unit',
};
