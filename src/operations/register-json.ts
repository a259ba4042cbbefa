import { isoDate, type Day } from '../values/day';
import type { Holder } from '../register/standings';
import type { CheckedRegister } from './check-register';
import { findingJson } from './finding-json';

/** The register as the contract's JSON of `reviews`: dates ISO, codes in English whatever the language. */
export function registerJson({ asOf, holders, findings }: CheckedRegister) {
  return {
    asOf: isoDate(asOf),
    titles: holders.map(titleJson),
    findings: findings.map(findingJson),
  };
}

/** One line of the register in JSON: of `reviews`, and of the titles of `evaluate`. */
export function titleJson({ title, standing }: Pick<Holder, 'title' | 'standing'>) {
  return {
    titleNo: title.titleNo,
    candidate: title.candidate,
    name: title.name,
    district: title.district,
    title: title.title,
    namedOn: isoDate(title.namedOn),
    reviewedOn: dateJson(standing.reviewedOn),
    reviewDue: isoDate(standing.reviewDue),
    status: standing.status,
    removedOn: dateJson(standing.removedOn),
  };
}

function dateJson(day: Day | undefined): string | null {
  return day === undefined ? null : isoDate(day);
}
