import { evaluateWorkbook } from '../../../src/operations/evaluate-workbook';
import { sampleDistrict } from '../../../src/operations/sample/sample-district';
import { toNumber } from '../../../src/values/fraction';
import { TITLE_KINDS, type Decision, type TitleKind } from '../../../src/workbook/choices';
import { AS_OF, resultOf } from '../../test-bed';
import { sampleBook } from './sample-book';

const DISTRICT = sampleDistrict('en');
const EVALUATED = evaluateWorkbook(sampleBook('en'), { asOf: AS_OF, name: false });
const RESULTS = EVALUATED.evaluation.results;

const keysWith = (decision: Decision) =>
  RESULTS.filter((one) => one.decision === decision).map(({ candidate }) => candidate.key);

test('about two thirds are named, of each title', () => {
  const share = (title: TitleKind) => {
    const all = RESULTS.filter(({ candidate }) => candidate.title === title);
    return all.filter(({ decision }) => decision === 'named').length / all.length;
  };
  for (const { code } of TITLE_KINDS) {
    expect(share(code)).toBeGreaterThan(0.6);
    expect(share(code)).toBeLessThan(0.75);
  }
});

test('only the slips that make it impossible leave a candidate undecided', () => {
  expect(keysWith('incomplete').sort()).toEqual(['B006', 'C022', 'F012', 'F025']);
});

test('the findings are the slips, each in its place, and nothing else', () => {
  const found = EVALUATED.checked.findings.map(({ code }) => code);
  const expected = DISTRICT.slips
    .map(({ what }) => what)
    .filter((what) => what !== 'abstention' && what !== 'not-applicable');
  expect(found.sort()).toEqual(expected.sort());
});

test('there is somebody for every reason not to be named', () => {
  const codes = RESULTS.filter(({ decision }) => decision === 'not-named').flatMap(({ reasons }) =>
    reasons.map(({ code }) => code),
  );
  const counts = Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]),
  );
  expect(counts).toMatchObject({ veto: 2, 'no-advanced-unit': 1 });
  expect(counts['below-pass-mark']).toBeGreaterThanOrEqual(8);
  expect(counts['below-dimension-floor']).toBeGreaterThanOrEqual(2);
  expect(counts['below-criterion-floor']).toBeGreaterThanOrEqual(1);
});

test.each(['C007', 'C025', 'F015', 'B008'])(
  'the total of %s passes, and a dimension does not',
  (key) => {
    const { total, reasons } = resultOf(EVALUATED, key);
    expect(toNumber(total!)).toBeGreaterThanOrEqual(80);
    expect(reasons.map(({ code }) => code)).toEqual(['below-dimension-floor']);
  },
);

test.each([
  ['C012', 'below-criterion-floor'],
  ['U006', 'below-criterion-floor'],
  ['C017', 'veto'],
  ['F021', 'veto'],
  ['C020', 'no-advanced-unit'],
])('%s fails for nothing but %s', (key, code) => {
  expect(resultOf(EVALUATED, key).reasons.map((reason) => reason.code)).toEqual([code]);
});

test.each(['C015', 'F024'])('only the bonus takes %s over the pass mark', (key) => {
  const { total, bonus, decision } = resultOf(EVALUATED, key);
  expect(decision).toBe('named');
  expect(toNumber(total!) - toNumber(bonus!)).toBeLessThan(80);
});

test('the register says of itself what its namings and reviews say of it (P13, P14)', () => {
  const rows = DISTRICT.titles.map((row) => [
    row.titleNo,
    row.reviewedOn,
    row.reviewDue,
    row.removedOn,
  ]);
  const day = (value: number | undefined) => (value === undefined ? undefined : { day: value });
  const derived = EVALUATED.checked.holders.map(({ title, standing }) => [
    title.titleNo,
    day(standing.reviewedOn),
    day(standing.reviewDue),
    day(standing.removedOn),
  ]);
  expect(rows).toEqual(derived);
});

test('everybody’s total and decision are the same in Chinese', () => {
  const inChinese = evaluateWorkbook(sampleBook('zh-CN'), { asOf: AS_OF, name: false });
  const brief = ({ evaluation }: typeof inChinese) =>
    evaluation.results.map(({ candidate, total, decision, rank }) => [
      candidate.key,
      total && toNumber(total),
      decision,
      rank,
    ]);
  expect(brief(inChinese)).toEqual(brief(EVALUATED));
  expect(inChinese.checked.findings.map(({ code, cell }) => [code, cell])).toEqual(
    EVALUATED.checked.findings.map(({ code, cell }) => [code, cell]),
  );
});
