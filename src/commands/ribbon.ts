import type { Day } from '../values/day';
import type { Language } from '../values/language';
import type { WritePlan } from '../workbook/plan';
import { CANDIDATES, CRITERIA, SCORES } from '../workbook/contract';
import { locateTables } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { catalogueOf } from '../locales/catalogues';
import type { Catalogue } from '../locales/catalogue';
import { checkWorkbook } from '../operations/check-workbook';
import { evaluateWorkbook } from '../operations/evaluate-workbook';
import { planFindings } from '../operations/plan-findings';
import { planOutputs } from '../operations/plan-outputs';
import { workbookLanguage } from '../operations/workbook-language';
import type { LiveHost } from '../hosts/host';
import type { PaneMessage, PlaceName } from '../taskpane/pane-messages';

/** What the ribbon's buttons work on. */
export interface RibbonBench {
  readonly host: LiveHost;
  /** Of people who have said nothing about it: Excel's. */
  readonly language: Language;
  readonly today: () => Day;
  readonly tell: (message: PaneMessage) => void;
  readonly showPane: () => Promise<void>;
}

export type RibbonButton = 'check' | 'evaluate' | 'merge' | 'reviews';

/**
 * What each of the ribbon's buttons does. *Check* and *Evaluate* write what they find and go there without the pane;
 * the pane hears of it, so that it can take the writing back.
 */
export const RIBBON: Readonly<Record<RibbonButton, (bench: RibbonBench) => Promise<void>>> = {
  check: (bench) =>
    writeAndGo(bench, (snapshot, words) =>
      planFindings(checkWorkbook(snapshot, bench.today()), words),
    ),
  evaluate: (bench) =>
    writeAndGo(bench, (snapshot, words) =>
      planOutputs(evaluateWorkbook(snapshot, { asOf: bench.today(), name: false }), words, {
        audit: false,
      }),
    ),
  merge: (bench) => show(bench, 'merge'),
  reviews: (bench) => show(bench, 'reviews'),
};

/** The first sheet of a plan is the one to look at. In a workbook without any of our tables the pane says how to start. */
async function writeAndGo(
  bench: RibbonBench,
  planOf: (snapshot: WorkbookSnapshot, words: Catalogue) => WritePlan,
): Promise<void> {
  const { host, language, tell } = bench;
  const snapshot = await host.read();
  if (!isEvaluation(snapshot)) return show(bench, 'evaluate');
  const plan = planOf(snapshot, catalogueOf(workbookLanguage(snapshot) ?? language));
  await host.write(plan);
  tell({ kind: 'written', plan });
  const [first] = plan.sheets;
  if (first) await host.goTo({ sheet: first.name, cell: 'A1' });
}

async function show({ tell, showPane }: RibbonBench, place: PlaceName): Promise<void> {
  tell({ kind: 'show', place });
  await showPane();
}

function isEvaluation(snapshot: WorkbookSnapshot): boolean {
  return locateTables(snapshot, [CRITERIA, CANDIDATES, SCORES]).length > 0;
}
