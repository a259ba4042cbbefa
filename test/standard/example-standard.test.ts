import {
  EXAMPLE_CRITERIA,
  EXAMPLE_STANDARD,
  type ExampleCriterion,
} from '../../src/standard/example-standard';
import { readCriteria } from '../../src/standard/read-criteria';
import { SETTING_SPECS } from '../../src/standard/settings';
import { LANGUAGES, type Bilingual, type Language } from '../../src/values/language';
import { folded } from '../../src/values/text';
import { toNumber } from '../../src/values/fraction';
import {
  choiceWords,
  CRITERION_KINDS,
  METHODS,
  TITLE_KINDS,
  type TitleKind,
} from '../../src/workbook/choices';
import { CRITERIA } from '../../src/workbook/contract';
import type { Finding } from '../../src/workbook/findings';
import { locateTables } from '../../src/workbook/locate-tables';
import { sheet, workbook } from '../test-bed';

const TITLES = TITLE_KINDS.map(({ code }) => code);
const ofTitle = (title: TitleKind) => EXAMPLE_CRITERIA.filter((one) => one.title === title);
const scored = (title: TitleKind) => ofTitle(title).filter(({ kind }) => kind === 'score');
const dimensions = (title: TitleKind) => [
  ...new Set(scored(title).map(({ dimension }) => dimension.en)),
];
const hasCode = (code: string) => (one: ExampleCriterion) => one.code === code;

test('is the standard that the settings name by default', () => {
  expect(EXAMPLE_STANDARD.id).toBe(SETTING_SPECS.standardId.fallback);
  expect(EXAMPLE_STANDARD.version).toBe(SETTING_SPECS.standardVersion.fallback);
});

test('says of itself that it is an example', () => {
  expect(EXAMPLE_STANDARD.about.en).toMatch(/example/i);
  expect(EXAMPLE_STANDARD.about.en).toMatch(/your city’s own/);
  expect(EXAMPLE_STANDARD.about['zh-CN']).toMatch(/示例/);
  expect(EXAMPLE_STANDARD.about['zh-CN']).toMatch(/本市自行确定/);
});

test.each(TITLES)('the weights of %s add up to 100, in whole and half ones', (title) => {
  const weights = scored(title).map(({ weight }) => weight ?? NaN);
  expect(weights.reduce((sum, one) => sum + one, 0)).toBe(100);
  for (const weight of weights) {
    expect(weight).toBeGreaterThan(0);
    expect(Number.isInteger(weight * 2)).toBe(true);
  }
});

test.each(TITLES)('%s has a veto and a bonus', (title) => {
  const kinds = ofTitle(title).map(({ kind }) => kind);
  expect(kinds).toContain('veto');
  expect(kinds.filter((kind) => kind === 'bonus')).toHaveLength(1);
});

test('is of a size that a panel can work with', () => {
  expect(ofTitle('learning-community').length).toBeGreaterThanOrEqual(18);
  expect(ofTitle('learning-community').length).toBeLessThanOrEqual(24);
  for (const title of TITLES.slice(1)) {
    expect(scored(title).length).toBeGreaterThanOrEqual(5);
    expect(scored(title).length).toBeLessThanOrEqual(7);
  }
});

test('codes are unique among all titles, however they are typed', () => {
  const codes = EXAMPLE_CRITERIA.map(({ code }) => folded(code));
  expect(new Set(codes).size).toBe(codes.length);
});

const ALL_WORDS: readonly [string, Bilingual][] = [
  ['about', EXAMPLE_STANDARD.about],
  ...EXAMPLE_CRITERIA.flatMap(({ code, dimension, criterion, note }): [string, Bilingual][] => [
    [`${code} dimension`, dimension],
    [`${code} criterion`, criterion],
    [`${code} note`, note],
  ]),
];

test('every text is in English and in Chinese', () => {
  const isEnglish = ({ en }: Bilingual) =>
    /[a-z]/.test(en) && !/[\u3000-\u9fff\uff00-\uffef]/u.test(en);
  const isChinese = ({ 'zh-CN': zh }: Bilingual) => /[\u4e00-\u9fff]/u.test(zh);
  const missing = ALL_WORDS.filter(([, words]) => !isEnglish(words) || !isChinese(words));
  expect(missing).toEqual([]);
});

test('Chinese has full-width punctuation, and no blanks but in a share', () => {
  const isLoose = (zh: string) =>
    /[\u4e00-\u9fff][,.;:!?()]|[,.;:!?()][\u4e00-\u9fff]/u.test(zh) ||
    zh.replace(/(家庭|楼组|单位) \d+%/u, '').includes(' ');
  expect(ALL_WORDS.filter(([, words]) => isLoose(words['zh-CN']))).toEqual([]);
});

test('texts fit their columns', () => {
  for (const { criterion, dimension } of EXAMPLE_CRITERIA) {
    for (const language of LANGUAGES) {
      expect(criterion[language].length).toBeLessThanOrEqual(200);
      expect(dimension[language].length).toBeLessThanOrEqual(20);
    }
  }
});

test('a dimension has one name in each language, and belongs to one title', () => {
  const names = new Map<string, string>();
  const owners = new Map<string, TitleKind>();
  for (const title of TITLES) {
    for (const { dimension } of scored(title)) {
      const { en, 'zh-CN': zh } = dimension;
      expect(names.get(en) ?? zh).toBe(zh);
      expect(names.get(zh) ?? en).toBe(en);
      expect(owners.get(en) ?? title).toBe(title);
      names.set(en, zh).set(zh, en);
      owners.set(en, title);
    }
  }
});

const RULES_OF_TITLE: readonly [TitleKind, RegExp][] = [
  ['learning-community', /^P(2|8[a-d]?|9[a-e]?|10|11)\b/],
  ['learning-family', /^P5\b/],
  ['learning-building-group', /^P6\b/],
  ['learning-unit', /^P7\b/],
];

test.each(RULES_OF_TITLE)('every note of %s begins with its rule', (title, rule) => {
  for (const { note } of ofTitle(title)) {
    expect(note.en).toMatch(rule);
    const [before] = note['zh-CN'].split('：');
    expect(before).toMatch(rule);
    // The same rules in both languages.
    expect(before?.split('、')).toEqual(note.en.split('. ')[0]?.split(', '));
  }
});

test('the nine parts of P8 and P9 are each a dimension of the community', () => {
  const rules = new Map(
    scored('learning-community')
      .filter(({ method }) => method !== 'composition')
      .map(({ note, dimension }) => [/^P[89][a-e]/.exec(note.en)?.[0], dimension.en]),
  );
  expect([...rules.keys()].sort()).toEqual([
    'P8a',
    'P8b',
    'P8c',
    'P8d',
    'P9a',
    'P9b',
    'P9c',
    'P9d',
    'P9e',
  ]);
  expect(new Set(rules.values()).size).toBe(9);
  expect(dimensions('learning-community')).toHaveLength(9);
});

test('every method of P10 and composition is used', () => {
  expect(new Set(EXAMPLE_CRITERIA.map(({ method }) => method))).toEqual(
    new Set(METHODS.map(({ code }) => code)),
  );
  for (const { kind, method } of EXAMPLE_CRITERIA.filter((one) => one.kind !== 'score'))
    expect([kind, method]).toEqual([kind, 'materials']);
});

test('no dimension hangs on composition alone: without it, the others can reach the floor of 60', () => {
  for (const dimension of dimensions('learning-community')) {
    const criteria = scored('learning-community').filter((one) => one.dimension.en === dimension);
    const weight = (list: readonly ExampleCriterion[]) =>
      list.reduce((sum, one) => sum + (one.weight ?? 0), 0);
    const others = criteria.filter(({ method }) => method !== 'composition');
    expect(weight(others) / weight(criteria)).toBeGreaterThan(0.6);
  }
});

test('maxima and floors are what their kind allows', () => {
  for (const { kind, maximum, floor, weight } of EXAMPLE_CRITERIA) {
    expect(maximum === undefined).toBe(kind === 'veto');
    expect(weight === undefined).toBe(kind !== 'score');
    if (floor !== undefined) expect(floor).toBeLessThan(maximum ?? 0);
  }
  expect(EXAMPLE_CRITERIA.filter(({ floor }) => floor !== undefined).length).toBeLessThanOrEqual(2);
  expect(EXAMPLE_CRITERIA.find(hasCode('X1'))).toMatchObject({ kind: 'bonus', maximum: 3 });
  expect(EXAMPLE_CRITERIA.find(hasCode('Y1'))).toMatchObject({ kind: 'deduction', maximum: 5 });
});

function readBack(language: Language) {
  const rows = EXAMPLE_CRITERIA.map((one) => [
    choiceWords(TITLE_KINDS, one.title)[language],
    one.code,
    one.dimension[language],
    one.criterion[language],
    choiceWords(CRITERION_KINDS, one.kind)[language],
    choiceWords(METHODS, one.method)[language],
    one.weight ?? null,
    one.maximum ?? null,
    one.floor ?? null,
    one.note[language],
  ]);
  const header = CRITERIA.columns.map((column) => column.header[language]);
  const book = workbook(sheet(CRITERIA.sheet[language], [header, ...rows]));
  const [table] = locateTables(book, [CRITERIA]);
  const findings: Finding[] = [];
  return { criteria: readCriteria(table!, (one) => findings.push(one)), findings };
}

test.each(LANGUAGES)('a sheet of it is read without a finding (%s)', (language) => {
  const { criteria, findings } = readBack(language);
  expect(findings).toEqual([]);
  expect(criteria.map(({ code }) => code)).toEqual(EXAMPLE_CRITERIA.map(({ code }) => code));
  const compositions = criteria.flatMap(({ composition }) => composition ?? []);
  expect(compositions.map(({ base, share }) => [base, toNumber(share)])).toEqual([
    ['households', 0.01],
    ['buildingGroups', 0.2],
    ['units', 0.1],
  ]);
});
