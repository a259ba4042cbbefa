import { bilingual, type Bilingual } from '../values/language';
import { BUILDING_GROUP_CRITERIA } from './example-building-group-criteria';
import { COMMUNITY_CRITERIA } from './example-community-criteria';
import type { ExampleCriterion } from './example-criterion';
import { FAMILY_CRITERIA } from './example-family-criteria';
import { UNIT_CRITERIA } from './example-unit-criteria';

export type { ExampleCriterion } from './example-criterion';

/**
 * The criteria of the built-in example standard, by title in the order of P1. What is judged comes from P5-P9; every
 * weight, maximum, floor and share is an example, since the notice gives none.
 */
export const EXAMPLE_CRITERIA: readonly ExampleCriterion[] = [
  ...COMMUNITY_CRITERIA,
  ...FAMILY_CRITERIA,
  ...BUILDING_GROUP_CRITERIA,
  ...UNIT_CRITERIA,
];

interface ExampleStandard {
  readonly id: 'learning-community-example';
  readonly version: '1';
  /** What the standard says of itself. */
  readonly about: Bilingual;
}

export const EXAMPLE_STANDARD: ExampleStandard = {
  id: 'learning-community-example',
  version: '1',
  about: bilingual(
    'An example. What is judged follows the city’s notice, but the notice gives no weights, maxima, floors or target shares: the figures here only show how it works. Replace them with your city’s own before you decide on anybody.',
    '本标准为示例。评估内容依据本市通知的要求拟定，但通知未规定权重、满分、底线和目标比例，表中数值仅作演示，正式评估前请换成本市自行确定的数值。',
  ),
};
