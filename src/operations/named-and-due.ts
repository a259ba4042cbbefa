import type { Day } from '../values/day';
import { folded } from '../values/text';
import type { Candidate } from '../evaluation/candidate';
import { holderFinder } from '../register/standings';
import type { EvaluatedWorkbook } from './evaluate-workbook';

/** Since when a candidate holds its title, and when its review is due; undefined for who holds none in force. */
export type NamedAndDue = (
  candidate: Candidate,
) => { readonly namedOn: Day; readonly reviewDue: Day } | undefined;

/** Looks in the register and among those who have just been named. */
export function namedAndDue({ checked, namings }: EvaluatedWorkbook): NamedAndDue {
  const findHolder = holderFinder(checked.holders);
  const justNamed = new Map(namings.map((naming) => [folded(naming.candidate), naming]));
  return ({ key, title }) => {
    const naming = justNamed.get(folded(key));
    if (naming) return { namedOn: naming.namedOn, reviewDue: naming.reviewDue };
    const holder = title && findHolder(key, title);
    return holder && { namedOn: holder.title.namedOn, reviewDue: holder.standing.reviewDue };
  };
}
