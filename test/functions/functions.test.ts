import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate, serialOfDay, dayOfSerial } from '../../src/values/day';
import { LANGUAGES, type Language } from '../../src/values/language';
import { functionsMetadata, functionsWordsOf } from '../../src/functions/metadata';
import { PARAMETERS, type FunctionId } from '../../src/locales/functions-words';
import { BadArgument } from '../../src/functions/arguments';
import { calculations, type Calculations } from '../../src/functions/calculations';
import { registerFunctions } from '../../src/functions/register';
import { reviewDue } from '../../src/functions/review-due';
import { titleStatus } from '../../src/functions/title-status';
import { trimmedMean } from '../../src/functions/trimmed-mean';
import { weightedTotal } from '../../src/functions/weighted-total';
import { standingOf } from '../../src/register/standing';
import { day } from '../test-bed';

const serial = (iso: string) => serialOfDay(day(iso));
const iso = (value: number) => isoDate(dayOfSerial(value) ?? Number.NaN);

const problemOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof BadArgument) return error.problem;
    throw error;
  }
  return undefined;
};

describe('LC.REVIEWDUE', () => {
  // oracles.md, "Dates"
  test.each([
    [45351, 46446],
    [43890, 44985],
    [45047, 46143],
    [45657, 46752],
  ])('%i → %i', (named, due) => {
    expect(reviewDue(named)).toBe(due);
    expect(reviewDue(named, null, 3)).toBe(due);
    expect(reviewDue(named, '', '')).toBe(due);
  });

  test.each([
    ['on the day', '2026-05-01', '2026-05-01'],
    ['a day later', '2026-05-02', '2029-05-01'],
    ['before the naming', '2000-01-01', '2026-05-01'],
    ['long after', '2050-06-01', '2053-05-01'],
  ])('the first on or after %s', (_what, asOf, due) => {
    expect(iso(reviewDue(serial('2023-05-01'), serial(asOf)))).toBe(due);
  });

  test('no drift from 29 February: after four cycles it is back', () => {
    expect(iso(reviewDue('2024-02-29', '2034-01-01'))).toBe('2036-02-29');
  });

  test('other years; dates as text, as the cells of a workbook are read', () => {
    expect(iso(reviewDue('2023年5月1日', undefined, 5))).toBe('2028-05-01');
    expect(iso(reviewDue('２０２３.5.1', undefined, '１'))).toBe('2024-05-01');
    expect(iso(reviewDue(serial('2023-05-01') + 0.75))).toBe('2026-05-01');
  });

  test.each<[string, readonly unknown[], string]>([
    ['nothing', [null], 'blank'],
    ['blank text', [' '], 'blank'],
    ['0, as Excel hands over some blank cells', [0], 'not-a-date'],
    ['day first', ['1/5/2023'], 'not-a-date'],
    ['a date that isn’t there', ['2023-02-29'], 'not-a-date'],
    ['the 29 February that never was', [60], 'not-a-date'],
    ['yes', [true], 'not-a-date'],
    ['an error', [{}], 'not-a-date'],
    ['a range', [[[45047, 45048]]], 'several-cells'],
    ['a bad day to look from', [45047, 'today'], 'not-a-date'],
    ['no years', [45047, null, 0], 'not-whole'],
    ['half years', [45047, null, 2.5], 'not-whole'],
    ['too many', [45047, null, 51], 'not-whole'],
    ['words', [45047, null, 'three'], 'not-whole'],
    ['beyond the calendar', [serial('9998-01-01')], 'not-a-date'],
  ])('%s', (_what, given, code) => {
    expect(problemOf(() => reviewDue(given[0], given[1], given[2]))?.code).toBe(code);
  });

  test('the same as the register, for any naming without reviews', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('1950-01-01'), max: day('2080-12-31') }),
        fc.integer({ min: 1, max: 50 }),
        (namedOn, reviewYears) => {
          const rules = {
            reviewYears,
            reviewAnchor: 'naming',
            dueSoonDays: 90,
            failuresToRemove: 1,
            workingDays: 'off',
          } as const;
          const standing = standingOf({ namedOn }, [], namedOn, rules, new Map());
          expect(reviewDue(serialOfDay(namedOn), null, reviewYears)).toBe(
            serialOfDay(standing.reviewDue),
          );
        },
      ),
    );
  });
});

describe('LC.TITLESTATUS', () => {
  const due = serial('2026-05-01');
  test.each([
    ['2026-01-30', undefined, 'In force', '有效'],
    ['2026-01-31', undefined, 'Due soon', '即将到期'],
    ['2026-05-01', 0, 'Due soon', '即将到期'],
    ['2026-04-30', 0, 'In force', '有效'],
    ['2026-05-02', undefined, 'Overdue', '逾期'],
  ])('on %s with %s days', (asOf, soonDays, en, zh) => {
    expect(titleStatus('en', due, serial(asOf), soonDays)).toBe(en);
    expect(titleStatus('zh-CN', '2026-05-01', asOf, soonDays)).toBe(zh);
  });

  test.each<[string, readonly unknown[], string]>([
    ['no due date', [null, due], 'blank'],
    ['no day', [due, null], 'blank'],
    ['no date', ['soon', due], 'not-a-date'],
    ['days below 0', [due, due, -1], 'not-whole'],
  ])('%s', (_what, given, code) => {
    expect(problemOf(() => titleStatus('en', given[0], given[1], given[2]))?.code).toBe(code);
  });
});

describe('LC.TRIMMEDMEAN', () => {
  test('published values', () => {
    // oracles.md, "Trimmed mean"
    expect(trimmedMean([[9.5, 10, 9.75, 9.75, 9.5, 9.75, 10, 9.5, 9.75]])).toBe(68 / 7);
    expect(trimmedMean([[112], [115], [118], [119], [121]])).toBeCloseTo(117.33, 2);
  });

  test.each<[string, unknown, unknown, number]>([
    ['four scores are not trimmed', [[1, 2, 3, 10]], undefined, 4],
    ['unless it is asked for', [[1, 2, 4, 10]], 4, 3],
    ['blank cells don’t count', [[1, '', null, 3]], undefined, 2],
    ['abstentions and N/A neither', [['-', '弃权', 'N/A', 7]], undefined, 7],
    ['0 is a score', [[0, 10]], undefined, 5],
    ['numbers typed as text', [['８５．５', '84.5分']], undefined, 85],
    ['one cell alone', 9, undefined, 9],
    ['decimals are exact', [[0.1, 0.2]], undefined, 0.15],
  ])('%s', (_what, scores, from, mean) => {
    expect(trimmedMean(scores, from)).toBe(mean);
  });

  test.each<[string, unknown, unknown, string]>([
    ['nothing', [['', null]], undefined, 'no-scores'],
    ['words', [[1, 'good']], undefined, 'not-a-number'],
    ['an error among them', [[1, {}]], undefined, 'not-a-number'],
    ['yes', [[true]], undefined, 'not-a-number'],
    ['from two on', [[1, 2]], 2, 'not-whole'],
  ])('%s', (_what, scores, from, code) => {
    expect(problemOf(() => trimmedMean(scores, from))?.code).toBe(code);
  });
});

describe('LC.WEIGHTEDTOTAL', () => {
  test.each<[string, unknown, unknown, unknown, number]>([
    // (60 × 9/10 + 40 × 18/20) ÷ 100 × 100
    ['in columns', [[9], [18]], [[60], [40]], [[10], [20]], 90],
    ['in rows', [[9, 18]], [[60, 40]], [[10, 20]], 90],
    ['one maximum for all', [[9, 8]], [[60, 40]], 10, 86],
    ['weights that don’t add up to 100', [[9, 8]], [[3, 2]], [[10]], 86],
    // (60 × 9/10) ÷ 60
    ['N/A leaves out its weight', [[9, '不适用']], [[60, 40]], [[10, 20]], 90],
    [
      'blank rows at the end are nothing',
      [[9], [''], [null]],
      [[60], [''], ['']],
      [[10], [''], [null]],
      90,
    ],
    ['0 is a score', [[0, 10]], [[50, 50]], 10, 50],
    ['all of it', [[10, 20]], [[60, 40]], [[10, 20]], 100],
    // 3 × 1/3 in tenths: exactly a third of the way
    ['thirds are exact', [[1, 1, 1]], [[1, 1, 1]], 3, 100 / 3],
    // oracles.md, "Weight sensitivity": A(100, 60) with w = .5 is 80
    ['A(100, 60) at one half', [[100, 60]], [[0.5, 0.5]], 100, 80],
  ])('%s', (_what, scores, weights, maxima, total) => {
    expect(weightedTotal(scores, weights, maxima)).toBe(total);
  });

  test.each<[string, unknown, unknown, unknown, string]>([
    ['a score too few', [[9]], [[60, 40]], [[10, 20]], 'sizes-differ'],
    ['two maxima for three', [[1, 1, 1]], [[1, 1, 1]], [[3, 3]], 'sizes-differ'],
    ['a blank score', [[9, '']], [[60, 40]], [[10, 20]], 'missing-score'],
    ['an abstention', [[9, '弃权']], [[60, 40]], [[10, 20]], 'missing-score'],
    ['above its maximum', [[11]], [[60]], [[10]], 'score-out-of-range'],
    ['below 0', [[-1]], [[60]], [[10]], 'score-out-of-range'],
    ['a weight of 0', [[9]], [[0]], [[10]], 'not-positive'],
    ['no weight', [[9]], [['']], [[10]], 'not-positive'],
    ['a maximum of 0', [[0]], [[60]], [[0]], 'not-positive'],
    ['words', [['good']], [[60]], [[10]], 'not-a-number'],
    ['an error', [[{}]], [[60]], [[10]], 'not-a-number'],
    ['all left out', [['N/A']], [[60]], [[10]], 'no-weights'],
    ['nothing at all', [['']], [['']], [['']], 'no-weights'],
  ])('%s', (_what, scores, weights, maxima, code) => {
    expect(problemOf(() => weightedTotal(scores, weights, maxima))?.code).toBe(code);
  });

  test('full marks are 100 and none 0, whatever the weights', () => {
    const lines = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        const weights = given.map(([weight]) => [weight / 10]);
        const maxima = given.map(([, maximum]) => [maximum / 10]);
        expect(weightedTotal(maxima, weights, maxima)).toBe(100);
        expect(
          weightedTotal(
            maxima.map(() => [0]),
            weights,
            maxima,
          ),
        ).toBe(0);
      }),
    );
  });
});

describe('in Excel', () => {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  beforeEach(() => {
    associated.clear();
    Object.assign(globalThis, {
      CustomFunctions: {
        associate: (all: Record<string, (...given: unknown[]) => unknown>) => {
          for (const [id, run] of Object.entries(all)) associated.set(id, run);
        },
        Error: ExcelError,
        ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      },
    });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'CustomFunctions'));

  /** Registered, with all there is. */
  async function loaded(language: Language = 'en', date1904 = false): Promise<void> {
    const loading = Promise.resolve(calculations(language, date1904));
    registerFunctions(loading);
    await loading;
    await undefined;
  }
  const call = (id: FunctionId, ...given: unknown[]) => associated.get(id)!(...given);
  const invocation = { functionName: 'LC.REVIEWDUE' };

  test('every function of the metadata is there, and takes what Excel hands over', async () => {
    await loaded();
    const { functions } = functionsMetadata('en');
    expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
    expect(call('REVIEWDUE', 45047, null, null, invocation)).toBe(46143);
    expect(call('TITLESTATUS', 46143, 46144, null, invocation)).toBe('Overdue');
    expect(call('WEIGHTEDTOTAL', [[9]], [[60]], [[10]], invocation)).toBe(90);
    expect(call('TRIMMEDMEAN', [[9, 8]], null, invocation)).toBe(8.5);
  });

  test('they are known before anything else is there, and a call waits for it', async () => {
    let load: (all: Calculations) => void = () => undefined;
    registerFunctions(new Promise((resolve) => (load = resolve)));
    const [due, status] = [call('REVIEWDUE', 45047), call('TITLESTATUS', 46143, 46144)];
    load(calculations('en', false));
    expect([await due, await status]).toEqual([46143, 'Overdue']);
    expect(call('REVIEWDUE', 45047)).toBe(46143);
  });

  test('where the add-in cannot work they are not available, also when nobody calls', async () => {
    registerFunctions(Promise.resolve(undefined));
    await expect(call('REVIEWDUE', 45047)).rejects.toMatchObject({ code: '#N/A' });
  });

  test('in a workbook that counts from 1904 dates come and go in its days; texts say theirs', async () => {
    await loaded('en', true);
    // 2023-05-01 and 2026-05-01 in both systems (oracles.md, "Dates"): 1462 days lie between them.
    expect(call('REVIEWDUE', 45047 - 1462)).toBe(46143 - 1462);
    expect(call('REVIEWDUE', [[45047 - 1462]], '2026-05-01')).toBe(46143 - 1462);
    expect(call('REVIEWDUE', '2023-05-01')).toBe(46143 - 1462);
    expect(call('TITLESTATUS', 46143 - 1462, '2026-05-02')).toBe('Overdue');
    expect(call('REVIEWDUE', 45047 - 1462, null, 3)).toBe(46143 - 1462);
    expect(call('TRIMMEDMEAN', [[9, 8]])).toBe(8.5);
  });

  test('a bad argument is a #VALUE! that says what is wrong, in Office’s language', async () => {
    for (const [language, message] of [
      ['en', '“named” is not a date: soon. Use a date, or write it as 2026-05-01.'],
      ['zh-CN', '“named”不是日期：soon。请使用日期，或写成2026-05-01的形式。'],
    ] as const) {
      await loaded(language);
      expect(() => call('REVIEWDUE', 'soon')).toThrow(
        expect.objectContaining({ code: '#VALUE!', message }),
      );
    }
  });

  test('where Excel has no custom functions, nothing happens', () => {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
    expect(() => registerFunctions(Promise.resolve(undefined))).not.toThrow();
  });
});

describe.each(LANGUAGES)('the metadata in %s', (language) => {
  const file = language === 'en' ? 'functions.json' : 'functions.zh-cn.json';
  const metadata = functionsMetadata(language);

  test(`${file} says what the words say`, () => {
    const text = readFileSync(join(__dirname, '../../src/functions', file), 'utf8');
    expect(JSON.parse(text)).toEqual(metadata);
  });

  test('ids and names are those that Excel takes; every argument is explained', () => {
    for (const { id, name, parameters, description } of metadata.functions) {
      // At least three characters, capitals, digits, underscores and points; no address of a cell
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
      expect(name).toBe(id);
      expect(description.length).toBeGreaterThan(10);
      expect(parameters.map((one) => one.name)).toEqual([...PARAMETERS[id as FunctionId]]);
      expect(parameters.every((one) => (one.description ?? '').length > 3)).toBe(true);
      // What may be left out comes last
      const optional = parameters.map((one) => 'optional' in one);
      expect([...optional].sort()).toEqual(optional);
    }
  });

  test('every problem is put into words', () => {
    const { problems } = functionsWordsOf(language);
    const sample = {
      argument: 'named',
      value: '7',
      minimum: 1,
      maximum: 50,
      position: 3,
      sizes: [1, 2, 3],
    };
    for (const say of Object.values(problems)) {
      const text = (say as (one: unknown) => string)(sample);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(text).toMatch(language === 'en' ? /\.$/ : /。$/);
    }
  });
});
