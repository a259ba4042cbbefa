import { isoDate } from '../values/day';
import { fixedText, type Fraction } from '../values/fraction';
import type { CandidateResult } from '../evaluation/evaluation';
import type { Reason } from '../evaluation/reason';
import type { EvaluatedWorkbook } from './evaluate-workbook';
import { findingJson } from './finding-json';
import { namedAndDue } from './named-and-due';
import { titleJson } from './register-json';

/**
 * An evaluation as the contract's JSON ("The command line"): decimals as text with the decimals of the setting, dates
 * ISO, codes in English whatever the language.
 */
export function evaluationJson(evaluated: EvaluatedWorkbook) {
  const { evaluation, checked } = evaluated;
  const { asOf, settings } = evaluation.input;
  const due = namedAndDue(evaluated);
  return {
    asOf: isoDate(asOf),
    standard: { id: settings.standardId, version: settings.standardVersion },
    results: evaluation.results.map((result) => {
      const { candidate } = result;
      const { decimals } = candidate.title ? settings.of[candidate.title] : settings.general;
      const decimal = (value: Fraction | undefined) =>
        value === undefined ? null : fixedText(value, decimals);
      const named = due(candidate);
      return {
        candidate: candidate.key,
        title: candidate.title ?? null,
        name: candidate.name,
        district: candidate.district,
        evaluators: result.evaluators,
        dimensions: dimensionsJson(result, decimal),
        yearEnd: decimal(result.yearEnd),
        inspection: decimal(result.inspection),
        bonus: decimal(result.bonus),
        deduction: decimal(result.deduction),
        total: decimal(result.total),
        rank: result.rank ?? null,
        decision: result.decision,
        reasons: result.reasons.map((reason) => reasonJson(reason, decimals)),
        namedOn: named ? isoDate(named.namedOn) : null,
        reviewDue: named ? isoDate(named.reviewDue) : null,
      };
    }),
    findings: checked.findings.map(findingJson),
    titles: titlesJson(evaluated),
  };
}

/** Own properties whatever the dimensions are called: a dimension may be named `__proto__`. */
function dimensionsJson(
  { dimensions }: CandidateResult,
  decimal: (value: Fraction | undefined) => string | null,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(dimensions.map(({ dimension, score }) => [dimension, decimal(score)]));
}

function reasonJson(reason: Reason, decimals: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(reason).map(([name, value]: [string, unknown]) => [
      name,
      isFraction(value) ? fixedText(value, decimals) : value,
    ]),
  );
}

function isFraction(value: unknown): value is Fraction {
  return typeof value === 'object' && value !== null && 'n' in value && 'd' in value;
}

/** The whole register as it stands afterwards: the lines that were there and those that were added. */
function titlesJson({ checked, namings }: EvaluatedWorkbook) {
  const existing = checked.holders.map(titleJson);
  const added = namings.map((naming) => ({
    titleNo: naming.titleNo,
    candidate: naming.candidate,
    name: naming.name,
    district: naming.district,
    title: naming.title,
    namedOn: isoDate(naming.namedOn),
    reviewedOn: null,
    reviewDue: isoDate(naming.reviewDue),
    status: naming.status,
    removedOn: null,
  }));
  return [...existing, ...added];
}
