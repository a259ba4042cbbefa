import type { ReasonsWords } from '../catalogue';
import { shortfall } from '../shortfall';
import { enFindings } from './findings';
import { count, list, placeName } from './phrases';

export const enReasons: ReasonsWords = {
  'below-pass-mark': ({ total, passMark }, decimals) => {
    const { value, limit } = shortfall(total, passMark, decimals);
    return `Total ${value} is below the pass mark ${limit}`;
  },
  'below-dimension-floor': ({ dimension, value: reached, floor }, decimals) => {
    const { value, limit } = shortfall(reached, floor, decimals);
    return `${dimension}: ${value} is below the floor ${limit}`;
  },
  'below-criterion-floor': ({ criterion, score, floor }, decimals) => {
    const { value, limit } = shortfall(score, floor, decimals);
    return `Criterion ${criterion}: ${value} is below its floor ${limit}`;
  },
  veto: ({ criterion, evaluators }) => `Veto under ${criterion} by ${list(evaluators)}`,
  'no-advanced-unit': () => 'Not yet an advanced unit',
  'no-honour': ({ needed }) =>
    needed === 'either'
      ? 'Neither a demonstration community nor a civilised community'
      : 'Not both a demonstration community and a civilised community',
  'missing-score': ({ criterion }) =>
    criterion === '' ? 'No criterion is applicable' : `No score for criterion ${criterion}`,
  'too-few-evaluators': ({ criterion, count: scores, minimum }) =>
    `Criterion ${criterion} has only ${count(scores, 'score', 'scores')} and needs at least ${minimum}`,
  'missing-inspection': ({ year }) => `No daily inspection in ${year}`,
  'missing-response': ({ criterion }) => `No questionnaire for criterion ${criterion}`,
  'missing-base-number': ({ criterion }) => `Base number missing for criterion ${criterion}`,
  finding: ({ finding, sheet, cell }) =>
    sheet === ''
      ? enFindings[finding].name
      : `${enFindings[finding].name} (${placeName(sheet, cell)})`,
};
