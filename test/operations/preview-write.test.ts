import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { patchWorkbook } from '../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { planOutputs } from '../../src/operations/plan-outputs';
import { previewWrite } from '../../src/operations/preview-write';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { writtenCounts } from '../../src/workbook/written-counts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Language } from '../../src/values/language';
import { AS_OF } from '../test-bed';

function previewed(
  snapshot: WorkbookSnapshot,
  { language = 'en' as Language, name = false, audit = false, asOf = AS_OF } = {},
) {
  const evaluated = evaluateWorkbook(snapshot, { asOf, name });
  const plan = planOutputs(evaluated, catalogueOf(language), { audit });
  return { evaluated, plan, preview: previewWrite(plan, evaluated.checked.tables) };
}

const sampleIn = (language: Language) =>
  newWorkbook(planTemplate(catalogueOf(language), sampleDistrict(language)));

test('before anything was written, all sheets are new and nothing is decided otherwise', () => {
  const { preview, evaluated } = previewed(readWorkbook(sampleIn('en')));
  const { results } = evaluated.evaluation;
  expect(preview).toEqual({
    sheets: [
      {
        name: 'Results',
        kind: 'new',
        added: results.length,
        changed: 0,
        unchanged: 0,
        removed: 0,
      },
      {
        name: 'Findings',
        kind: 'new',
        added: evaluated.checked.findings.length,
        changed: 0,
        unchanged: 0,
        removed: 0,
      },
    ],
    decisions: [],
    isWritten: false,
  });
});

test.each<Language>(['en', 'zh-CN'])(
  'once written, in %s, nothing is left to write; on another day neither',
  (language) => {
    const bytes = sampleIn(language);
    const { plan } = previewed(readWorkbook(bytes), { language, audit: true });
    const written = readWorkbook(patchWorkbook(bytes, plan));
    for (const asOf of [AS_OF, AS_OF + 1]) {
      const { preview } = previewed(written, { language, audit: true, asOf });
      expect(preview).toMatchObject({ isWritten: true, decisions: [] });
      expect(preview.sheets.map(({ kind, unchanged }) => [kind, unchanged > 0])).toEqual([
        ['replaced', true],
        ['replaced', true],
        ['replaced', true],
      ]);
    }
  },
);

test('naming grows the register, and Results gets the dates of those named', () => {
  const bytes = sampleIn('en');
  const written = readWorkbook(patchWorkbook(bytes, previewed(readWorkbook(bytes)).plan));
  const { preview, evaluated, plan } = previewed(written, { name: true });
  const named = evaluated.namings.length;
  expect(named).toBeGreaterThan(0);
  expect(preview.sheets).toContainEqual({
    name: 'Titles',
    kind: 'grown',
    added: named,
    changed: 0,
    unchanged: 0,
    removed: 0,
  });
  expect(preview.sheets[0]).toMatchObject({ name: 'Results', kind: 'replaced', changed: named });
  expect(preview.isWritten).toBe(false);
  expect(writtenCounts(plan)).toEqual({
    sheets: 3,
    rows: evaluated.evaluation.results.length + evaluated.checked.findings.length + named,
    cells: 0,
  });
});

test('a decision that changes is named, with what it was', () => {
  const bytes = sampleIn('en');
  const first = previewed(readWorkbook(bytes));
  const written = readWorkbook(patchWorkbook(bytes, first.plan));
  const named = first.evaluated.evaluation.results.find(({ decision }) => decision === 'named')!;
  const { key, name } = named.candidate;
  // Without its lines in the tables of scores the candidate is incomplete.
  const withoutScores: WorkbookSnapshot = {
    sheets: written.sheets.map((sheet) =>
      sheet.name.startsWith('Scores')
        ? { ...sheet, rows: sheet.rows.filter(({ cells }) => cells[0] !== key) }
        : sheet,
    ),
  };
  const { preview } = previewed(withoutScores);
  expect(preview.decisions).toContainEqual({
    candidate: key,
    name,
    from: 'named',
    to: 'incomplete',
  });
  expect(preview.isWritten).toBe(false);
});

test('a candidate that is gone from the list is gone from the results', () => {
  const bytes = sampleIn('en');
  const first = previewed(readWorkbook(bytes));
  const written = readWorkbook(patchWorkbook(bytes, first.plan));
  const { key, name } = first.evaluated.evaluation.results[0]!.candidate;
  const fewer: WorkbookSnapshot = {
    sheets: written.sheets.map((sheet) =>
      sheet.name === 'Candidates'
        ? { ...sheet, rows: sheet.rows.filter(({ cells }) => cells[0] !== key) }
        : sheet,
    ),
  };
  const { preview } = previewed(fewer);
  expect(preview.sheets[0]).toMatchObject({ name: 'Results', removed: 1, added: 0 });
  const { decision } = first.evaluated.evaluation.results[0]!;
  expect(preview.decisions).toContainEqual({ candidate: key, name, from: decision, to: undefined });
});
