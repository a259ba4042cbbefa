import type { ExplainWords, PointsOfWeight } from '../pane-explain-words';
import { count, list, titleName, titleNames } from './phrases';

export const enExplain: ExplainWords = {
  above: (by, passMark) => `${by} above the pass mark ${passMark}`,
  exactly: (passMark) => `exactly the pass mark ${passMark}`,
  below: (by, passMark) => `${by} below the pass mark ${passMark}`,
  noTotal: 'No total yet, because something is missing.',
  rankOf: (rank, number) => `rank ${rank} of ${number}`,
  reasons: 'Reasons',
  conditions: 'Conditions',
  met: 'Met',
  notMet: 'Not met',
  notKnown: 'Not known yet',
  passMark: (limit, value) => `Total ${value ?? 'missing'}, pass mark ${limit}`,
  dimensionFloor: (dimension, limit, value) =>
    `${dimension}: ${value ?? 'score missing'}, floor ${limit}`,
  criterionFloor: (criterion, limit, value) =>
    `Criterion ${criterion}: ${value ?? 'score missing'}, floor ${limit}`,
  veto: (criterion, text, evaluators) =>
    evaluators.length > 0
      ? `Veto ${criterion} (${text}): yes from ${list(evaluators)}`
      : `No veto ${criterion} (${text})`,
  year: String,
  advancedUnit: (since) =>
    since === undefined ? 'Not an advanced unit' : `Advanced unit since ${since}`,
  honours: (needed, demonstration, civilised) => {
    const held = [
      ...(demonstration ? ['demonstration community'] : []),
      ...(civilised ? ['civilised community'] : []),
    ];
    const wanted =
      needed === 'both'
        ? 'Demonstration and civilised community'
        : 'Demonstration or civilised community';
    return `${wanted}: ${held.length > 0 ? list(held) : 'neither'}`;
  },
  dimensions: 'Dimensions',
  dimensionBar: (score, floor) => `${score} of 100, floor ${floor}`,
  noDimensionScore: 'no score',
  criterionFigures: (weight, score, maximum, points) =>
    score === undefined || points === undefined
      ? `weight ${weight} · no score`
      : `weight ${weight} · ${score} of ${maximum} · ${points} points`,
  extraFigures: (points, maximum) =>
    points === undefined ? `up to ${maximum} points · none` : `up to ${maximum} points · ${points}`,
  dropped: 'dropped',
  given: (evaluator, value) => `${evaluator}: ${value}`,
  arithmetic: {
    mean: (scores, score, share) => {
      const [only] = scores;
      return scores.length === 1
        ? `${only ?? score}${pointsOf(share)}`
        : `(${scores.join(' + ')}) ÷ ${scores.length} = ${score}${pointsOf(share)}`;
    },
    median: (scores, score, share) => `median of ${scores.join(', ')} = ${score}${pointsOf(share)}`,
    questionnaire: (mean, score, share) =>
      share
        ? `(${mean} − 1) ÷ 4 × ${share.maximum} = ${score}${pointsOf(share)}`
        : `(${mean} − 1) ÷ 4 = ${score}`,
    respondents: (number, residents, margin) =>
      residents === undefined
        ? `${count(number, 'questionnaire', 'questionnaires')}; sampling error ±${margin} points at 95%`
        : `${count(number, 'questionnaire', 'questionnaires')} of ${residents} residents; sampling error ±${margin} points at 95%`,
    composition: ({ holders, base, share, reached, score }, points) =>
      `${holders} ÷ ${base} ÷ ${share} = ${reached}${points ? ` × ${points.maximum} = ${score}` : ''}${pointsOf(points)}`,
    composedOf: (title, holders, base, share) =>
      `${holders} ${holders === 1 ? titleName(title) : titleNames(title)} in force for a base of ${base}, target ${share}; more than the target counts as the target`,
    missing: 'No score, because something is missing.',
    notApplicable: 'Not applicable: left out, and its weight with it.',
    yearEnd: (points, weights, value) => `100 × ${points} ÷ ${weights} = ${value}`,
    inspection: (scores, more, mean) =>
      scores.length === 1
        ? mean
        : `(${scores.join(' + ')}${more > 0 ? ` + ${more} more` : ''}) ÷ ${scores.length + more} = ${mean}`,
    bonusCapped: (sum, cap) => `${sum} given, of which at most ${cap} count`,
    total: ({ yearEnd, inspection, bonus, deduction, total }) => {
      const weighed = inspection
        ? `(1 − ${inspection.share}) × ${yearEnd} + ${inspection.share} × ${inspection.mean}`
        : yearEnd;
      return `${weighed} + ${bonus} − ${deduction} = ${total}`;
    },
    held: (least, most) => `A total is held between ${least} and ${most}.`,
  },
  total: 'From the dimensions to the total',
  figures: {
    yearEnd: 'Year-end evaluation',
    inspection: 'Daily inspections',
    bonus: 'Bonus',
    deduction: 'Deductions',
    vetoes: 'Vetoes',
  },
  noInspections: 'no inspections',
  noneGiven: 'none given',
  exactNote: (decimals) =>
    `Worked out exactly and rounded once, at the end; lines show ${count(decimals, 'decimal', 'decimals')} of each step.`,
};

/** ` of 10 × 12 = 10.40` */
function pointsOf(share: PointsOfWeight): string {
  return share ? ` of ${share.maximum} × ${share.weight} = ${share.points}` : '';
}
