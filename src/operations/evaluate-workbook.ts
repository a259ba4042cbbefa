import type { Day } from '../values/day';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { evaluate } from '../evaluation/evaluate';
import type { Evaluation } from '../evaluation/evaluation';
import { nameHolders, type Naming, type NewHolder } from '../register/naming';
import { holderFinder } from '../register/standings';
import { checkWorkbook, type CheckedWorkbook } from './check-workbook';

export interface EvaluatedWorkbook {
  readonly checked: CheckedWorkbook;
  readonly evaluation: Evaluation;
  /** The lines to be added to the register; none unless naming was asked for. */
  readonly namings: readonly Naming[];
}

/**
 * Checks a workbook and decides on its candidates as of a day; with `name`, also names those who are decided to be
 * (P12), which is a step of its own since the register only grows.
 */
export function evaluateWorkbook(
  snapshot: WorkbookSnapshot,
  options: { readonly asOf: Day; readonly name: boolean },
): EvaluatedWorkbook {
  const checked = checkWorkbook(snapshot, options.asOf);
  const evaluation = evaluate(checked.input);
  return { checked, evaluation, namings: options.name ? namingsOf(checked, evaluation) : [] };
}

function namingsOf(checked: CheckedWorkbook, { results }: Evaluation): readonly Naming[] {
  const { asOf, settings } = checked.input;
  const named = results.flatMap(({ candidate, decision }): NewHolder[] =>
    decision === 'named' && candidate.title
      ? [
          {
            candidate: candidate.key,
            name: candidate.name,
            district: candidate.district,
            title: candidate.title,
          },
        ]
      : [],
  );
  return nameHolders(
    named,
    asOf,
    checked.register,
    holderFinder(checked.holders),
    (title) => settings.of[title],
    checked.holidays,
  );
}
