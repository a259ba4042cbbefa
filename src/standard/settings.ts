import type { Choice, TitleKind } from '../workbook/choices';
import { TITLE_KINDS } from '../workbook/choices';
import type { Fraction, Rounding } from '../values/fraction';
import { fractionOf } from '../values/fraction';
import { bilingual, type Bilingual } from '../values/language';
import type { Allowed } from '../workbook/findings';

export type Aggregation = 'mean' | 'trimmed-mean' | 'median';

/** What holds for the candidates of one title; "Settings" of the contract. */
export interface TitleSettings {
  readonly evaluationYear: number;
  readonly aggregation: Aggregation;
  /** Fewer scores than this: a plain mean. */
  readonly trimFrom: number;
  readonly minimumEvaluators: number;
  /** 0 to 1 */
  readonly inspectionShare: Fraction;
  readonly passMark: Fraction;
  readonly dimensionFloor: Fraction;
  readonly bonusCap: Fraction;
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly compare: 'rounded' | 'exact';
  readonly advancedUnit: 'required' | 'off';
  readonly honours: 'none' | 'either' | 'both';
  readonly reviewYears: number;
  readonly reviewAnchor: 'naming' | 'review';
  readonly dueSoonDays: number;
  readonly failuresToRemove: number;
  readonly workingDays: 'on' | 'off';
  readonly reminderDays: number;
}

export type SettingValue = string | number;

/** One line of the Settings table: its name there, what it takes, what holds when it isn't there, and what it means. */
export interface SettingSpec {
  readonly name: string;
  readonly allowed: Allowed;
  readonly fallback: SettingValue;
  /** Where a title's own default differs from the general one. */
  readonly fallbackOf?: Readonly<Partial<Record<TitleKind, SettingValue>>>;
  readonly explanation: Bilingual;
}

const choices = (
  ...list: [code: string, en: string, zh: string, ...synonyms: string[]][]
): Allowed => ({
  kind: 'choices',
  choices: list.map(([code, en, zh, ...synonyms]): Choice<string> => ({
    code,
    words: bilingual(en, zh),
    synonyms,
  })),
});
const number = (minimum: number, maximum: number): Allowed => ({
  kind: 'number',
  minimum,
  maximum,
});
const whole = (minimum: number, maximum: number): Allowed => ({ kind: 'whole', minimum, maximum });

/** The settings in the contract's order, but for `evaluation.year`, whose default depends on the day. */
export const SETTING_SPECS = {
  standardId: {
    name: 'standard.id',
    allowed: { kind: 'text' },
    fallback: 'learning-community-example',
    explanation: bilingual('Which standard this workbook holds.', '本工作簿采用的评估标准。'),
  },
  standardVersion: {
    name: 'standard.version',
    allowed: { kind: 'text' },
    fallback: '1',
    explanation: bilingual('The version of the standard.', '评估标准的版本。'),
  },
  evaluationYear: {
    name: 'evaluation.year',
    allowed: whole(1900, 9999),
    fallback: 0,
    explanation: bilingual(
      'The year that is evaluated: inspections of other years don’t count. Blank: the year of the evaluation’s date.',
      '评估年度：其他年度的日常检查不计入。留空则取评估日期所在年度。',
    ),
  },
  aggregation: {
    name: 'score.aggregation',
    allowed: choices(
      ['mean', 'Mean', '平均分', '算术平均'],
      ['trimmed-mean', 'Trimmed mean', '去极值平均', '截尾平均'],
      ['median', 'Median', '中位数'],
    ),
    fallback: 'trimmed-mean',
    explanation: bilingual(
      'How the evaluators’ scores of one criterion become one: mean, trimmed-mean (one highest and one lowest dropped) or median.',
      '同一指标多名评估员评分的合成方法：mean（平均）、trimmed-mean（去掉一个最高分和一个最低分）或median（中位数）。',
    ),
  },
  trimFrom: {
    name: 'score.trim_from',
    allowed: whole(3, 1000),
    fallback: 5,
    explanation: bilingual(
      'From this many scores on, one highest and one lowest are dropped; fewer: a plain mean.',
      '评分数达到该值时去掉一个最高分和一个最低分；不足时取平均分。',
    ),
  },
  minimumEvaluators: {
    name: 'score.minimum_evaluators',
    allowed: whole(1, 1000),
    fallback: 1,
    explanation: bilingual(
      'With fewer scores than this for a criterion, the candidate is incomplete.',
      '某项指标的评分数少于该值时，申报对象为资料不全。',
    ),
  },
  inspectionShare: {
    name: 'total.inspection_share',
    allowed: number(0, 1),
    fallback: 0,
    fallbackOf: { 'learning-community': 0.3 },
    explanation: bilingual(
      'The share (0 to 1) of the daily inspections in the total; the rest is the year-end evaluation (P11).',
      '日常检查在总分中所占比例（0至1），其余为年终综合评估（P11）。',
    ),
  },
  passMark: {
    name: 'total.pass_mark',
    allowed: number(0, 200),
    fallback: 80,
    explanation: bilingual('The total that a candidate must reach.', '总分须达到的分数。'),
  },
  dimensionFloor: {
    name: 'total.dimension_floor',
    allowed: number(0, 100),
    fallback: 60,
    explanation: bilingual(
      'What every dimension (0-100) must reach.',
      '每个维度（0-100分）须达到的分数。',
    ),
  },
  bonusCap: {
    name: 'total.bonus_cap',
    allowed: number(0, 100),
    fallback: 5,
    explanation: bilingual('The most bonus points that count.', '计入总分的加分上限。'),
  },
  decimals: {
    name: 'total.decimals',
    allowed: whole(0, 6),
    fallback: 2,
    explanation: bilingual('Decimals of totals and dimensions.', '总分和维度分保留的小数位数。'),
  },
  rounding: {
    name: 'total.rounding',
    allowed: choices(
      ['half-up', 'Half up', '四舍五入'],
      ['half-even', 'Half even', '四舍六入五成双', '银行家舍入'],
      ['truncate', 'Truncate', '截断', '截尾', '舍去'],
    ),
    fallback: 'half-up',
    explanation: bilingual(
      'How they are rounded, once, at the end: half-up, half-even or truncate.',
      '最后一次性修约的方法：half-up（四舍五入）、half-even（四舍六入五成双）或truncate（截断）。',
    ),
  },
  compare: {
    name: 'total.compare',
    allowed: choices(['rounded', 'Rounded', '修约后'], ['exact', 'Exact', '修约前', '精确值']),
    fallback: 'rounded',
    explanation: bilingual(
      'Whether the rounded or the exact figures are compared with the pass mark and the floors.',
      '与达标分和底线比较时采用rounded（修约后）还是exact（修约前）的分数。',
    ),
  },
  advancedUnit: {
    name: 'prerequisite.advanced_unit',
    allowed: choices(['required', 'Required', '要求', '必须'], ['off', 'Off', '不要求', '关']),
    fallback: 'off',
    fallbackOf: { 'learning-community': 'required' },
    explanation: bilingual(
      'Whether the candidate must already be an advanced unit (P4): required or off.',
      '是否要求已是创建先进单位（P4）：required（要求）或off（不要求）。',
    ),
  },
  honours: {
    name: 'prerequisite.honours',
    allowed: choices(
      ['none', 'None', '不要求', '无'],
      ['either', 'Either', '任一', '其一'],
      ['both', 'Both', '两者', '两项'],
    ),
    fallback: 'none',
    explanation: bilingual(
      'Whether the candidate must be a demonstration community, a civilised community: none, either or both (P4).',
      '是否要求为示范社区、文明社区：none（不要求）、either（任一）或both（两者）（P4）。',
    ),
  },
  reviewYears: {
    name: 'review.years',
    allowed: whole(1, 50),
    fallback: 3,
    explanation: bilingual('Years between reviews (P13).', '复评间隔年数（P13）。'),
  },
  reviewAnchor: {
    name: 'review.anchor',
    allowed: choices(
      ['naming', 'Naming', '命名日期', '命名'],
      ['review', 'Review', '复评日期', '上次复评'],
    ),
    fallback: 'naming',
    explanation: bilingual(
      'Whether the years count from the naming or from the last passed review.',
      '间隔年数自naming（命名日期）还是review（上次通过复评的日期）起算。',
    ),
  },
  dueSoonDays: {
    name: 'review.due_soon_days',
    allowed: whole(0, 3650),
    fallback: 90,
    explanation: bilingual(
      'A review this many days ahead is due soon.',
      '距到期日不超过该天数时显示为即将到期。',
    ),
  },
  failuresToRemove: {
    name: 'review.failures_to_remove',
    allowed: whole(1, 10),
    fallback: 1,
    explanation: bilingual(
      'After this many failed reviews in a row the title is removed (P14).',
      '连续未通过复评达到该次数即除名（P14）。',
    ),
  },
  workingDays: {
    name: 'review.working_days',
    allowed: choices(
      ['on', 'On', '开', '是', 'yes', 'true'],
      ['off', 'Off', '关', '否', 'no', 'false'],
    ),
    fallback: 'off',
    explanation: bilingual(
      'on: a due date on a weekend or a holiday moves to the next working day.',
      'on（开）：到期日遇周末或节假日顺延至下一个工作日。',
    ),
  },
  reminderDays: {
    name: 'calendar.reminder_days',
    allowed: whole(0, 365),
    fallback: 30,
    explanation: bilingual(
      'The calendar file reminds this many days before a review is due.',
      '日历文件在复评到期前多少天提醒。',
    ),
  },
} as const satisfies Readonly<Record<string, SettingSpec>>;

export type SettingKey = keyof typeof SETTING_SPECS;

/** The settings of a workbook: a title's own value beats the general one, which beats the default. */
export interface Settings {
  readonly standardId: string;
  readonly standardVersion: string;
  readonly general: TitleSettings;
  readonly of: Readonly<Record<TitleKind, TitleSettings>>;
}

/** What a workbook says of a setting, for a title or (undefined) in general. */
export type GivenSetting = (
  key: SettingKey,
  title: TitleKind | undefined,
) => SettingValue | undefined;

/** Puts together what a workbook gives and the defaults; `year` is the as-of date's. */
export function resolveSettings(given: GivenSetting, year: number): Settings {
  const of = (title: TitleKind) => titleSettings(given, title, year);
  return {
    standardId: String(given('standardId', undefined) ?? SETTING_SPECS.standardId.fallback),
    standardVersion: String(
      given('standardVersion', undefined) ?? SETTING_SPECS.standardVersion.fallback,
    ),
    general: titleSettings(given, undefined, year),
    of: {
      'learning-community': of('learning-community'),
      'learning-family': of('learning-family'),
      'learning-building-group': of('learning-building-group'),
      'learning-unit': of('learning-unit'),
    },
  };
}

function titleSettings(
  given: GivenSetting,
  title: TitleKind | undefined,
  year: number,
): TitleSettings {
  const valueOf = (key: SettingKey): SettingValue => {
    const spec: SettingSpec = SETTING_SPECS[key];
    const own = title && given(key, title);
    return own ?? given(key, undefined) ?? (title && spec.fallbackOf?.[title]) ?? spec.fallback;
  };
  const exact = (key: SettingKey) => fractionOf(Number(valueOf(key)));
  const count = (key: SettingKey) => Number(valueOf(key));
  // Values were checked against the spec's choices when they were read, and the defaults are such choices.
  const word = <Key extends keyof TitleSettings>(key: Key & SettingKey) =>
    valueOf(key) as TitleSettings[Key];
  return {
    evaluationYear: count('evaluationYear') || year,
    aggregation: word('aggregation'),
    trimFrom: count('trimFrom'),
    minimumEvaluators: count('minimumEvaluators'),
    inspectionShare: exact('inspectionShare'),
    passMark: exact('passMark'),
    dimensionFloor: exact('dimensionFloor'),
    bonusCap: exact('bonusCap'),
    decimals: count('decimals'),
    rounding: word('rounding'),
    compare: word('compare'),
    advancedUnit: word('advancedUnit'),
    honours: word('honours'),
    reviewYears: count('reviewYears'),
    reviewAnchor: word('reviewAnchor'),
    dueSoonDays: count('dueSoonDays'),
    failuresToRemove: count('failuresToRemove'),
    workingDays: word('workingDays'),
    reminderDays: count('reminderDays'),
  };
}

export const TITLES_IN_ORDER: readonly TitleKind[] = TITLE_KINDS.map((kind) => kind.code);
