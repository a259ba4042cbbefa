import {
  sampleDistrict,
  type SampleDistrict,
  type SampleRow,
  type SampleSlip,
  type SlipKind,
} from '../../../src/operations/sample/sample-district';
import { LANGUAGES, type Language } from '../../../src/values/language';

const DISTRICTS: Readonly<Record<Language, SampleDistrict>> = {
  en: sampleDistrict('en'),
  'zh-CN': sampleDistrict('zh-CN'),
};

function rowsOf(district: SampleDistrict, { table, title }: SampleSlip): readonly SampleRow[] {
  if (table === 'Scores') return district.scores[title!];
  return table === 'Candidates' ? district.candidates : district.inspections;
}

function slipsOf(district: SampleDistrict, what: SlipKind) {
  return district.slips
    .filter((slip) => slip.what === what)
    .map((slip) => {
      const rows = rowsOf(district, slip);
      const row: SampleRow = slip.row === undefined ? {} : rows[slip.row]!;
      return { slip, rows, row, cell: slip.column === undefined ? undefined : row[slip.column] };
    });
}

/** The only slip of its kind. */
function slipOf(district: SampleDistrict, what: SlipKind) {
  const [only, ...others] = slipsOf(district, what);
  expect(others).toEqual([]);
  return only!;
}

const WORDS = {
  en: { notApplicable: 'N/A', total: 'Total', otherName: / Community Residents’ Committee$/ },
  'zh-CN': { notApplicable: '不适用', total: '合计', otherName: /社区居委会$/ },
} as const;

describe.each(LANGUAGES)('the slips are really there (%s)', (language) => {
  const district = DISTRICTS[language];
  const words = WORDS[language];

  test('they are noted at the candidate’s own rows', () => {
    for (const slip of district.slips) {
      if (slip.row === undefined || slip.column === 'candidate') continue;
      expect(rowsOf(district, slip)[slip.row]?.candidate).toBe(slip.key);
    }
    expect(new Set(district.slips.map(({ what }) => what)).size).toBe(12);
  });

  test('numbers as text: full-width digits, and with their unit', () => {
    const cells = slipsOf(district, 'number-as-text').map(({ cell }) => cell);
    expect(cells).toEqual(['８．５', '8分']);
  });

  test('a score above the maximum, a blank and an abstention', () => {
    expect(slipOf(district, 'out-of-range').cell).toBe(12);
    expect(slipOf(district, 'missing-score').cell).toBeUndefined();
    expect(slipOf(district, 'abstention').cell).toBe('-');
  });

  test('not applicable, said by everybody of one candidate', () => {
    const slips = slipsOf(district, 'not-applicable');
    const [{ slip, rows }] = slips as [(typeof slips)[number]];
    const cells = rows.filter((row) => row.candidate === slip.key).map((row) => row[slip.column!]);
    expect(cells).toEqual(Array(5).fill(words.notApplicable));
    expect(slips).toHaveLength(5);
  });

  test('not applicable, said by one of five', () => {
    const { slip, rows, cell } = slipOf(district, 'mixed-not-applicable');
    expect(cell).toBe(words.notApplicable);
    const cells = rows.filter((row) => row.candidate === slip.key).map((row) => row[slip.column!]);
    expect(cells.filter((one) => typeof one === 'number')).toHaveLength(4);
  });

  test('one row twice', () => {
    const { slip, rows, row } = slipOf(district, 'duplicate-key');
    const same = rows.filter(
      (one) => one.candidate === row.candidate && one.evaluator === row.evaluator,
    );
    expect(same).toEqual([row, row]);
    expect(row.candidate).toBe(slip.key);
  });

  test('a candidate’s number with the letter O for a nought', () => {
    const { slip, rows, cell } = slipOf(district, 'unknown-candidate');
    expect(cell).toBe('FO17');
    expect(slip.key).toBe('F017');
    expect(district.candidates.some(({ candidate }) => candidate === cell)).toBe(false);
    expect(rows.filter(({ candidate }) => candidate === 'F017')).toHaveLength(4);
  });

  test('a date typed as text', () => {
    expect(slipOf(district, 'date-as-text').cell).toMatch(/^2026\.\d{1,2}\.\d{1,2}$/);
  });

  test('a community by the name of its committee', () => {
    const { cell } = slipOf(district, 'similar-names');
    expect(cell).toMatch(words.otherName);
    const own = String(cell).replace(words.otherName, language === 'en' ? ' Community' : '社区');
    expect(district.candidates.filter(({ name }) => name === own)).toHaveLength(1);
  });

  test('a community without an inspection this year', () => {
    const { slip, rows } = slipOf(district, 'missing-inspection');
    expect(district.candidates.some(({ candidate }) => candidate === slip.key)).toBe(true);
    const own = rows.filter(({ candidate }) => candidate === slip.key);
    // The last day of 2025 is day 20 453.
    expect(own.filter(({ date }) => typeof date === 'object' && date.day > 20_453)).toEqual([]);
  });

  test('a row of totals at the end of the families’ scores', () => {
    const { slip, rows, row } = slipOf(district, 'total-row');
    expect(slip.title).toBe('learning-family');
    expect(slip.row).toBe(rows.length - 1);
    expect(row.candidate).toBe(words.total);
    const above = rows.slice(0, -1).map(({ F2 }) => Number(F2));
    expect(row.F2).toBe(above.reduce((sum, one) => sum + one, 0));
  });
});
