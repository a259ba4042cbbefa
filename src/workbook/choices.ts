import { bilingual, LANGUAGES, type Bilingual } from '../values/language';
import { folded } from '../values/text';

/** One of a fixed set of answers: people may write its code or its words, in either language. */
export interface Choice<Code extends string> {
  readonly code: Code;
  readonly words: Bilingual;
  /** What people write too. */
  readonly synonyms: readonly string[];
}

function choice<Code extends string>(
  code: Code,
  en: string,
  zh: string,
  ...synonyms: string[]
): Choice<Code> {
  return { code, words: bilingual(en, zh), synonyms };
}

/** The kinds of title, in the order of P1. */
export const TITLE_KINDS = [
  choice('learning-community', 'Learning community', '学习型社区', 'community', '社区'),
  choice('learning-family', 'Learning family', '学习型家庭', 'family', '家庭'),
  choice(
    'learning-building-group',
    'Learning building group',
    '学习型楼组',
    'building group',
    '楼组',
  ),
  choice('learning-unit', 'Learning unit', '学习型单位', 'unit', '单位'),
] as const;
export type TitleKind = (typeof TITLE_KINDS)[number]['code'];

export const CRITERION_KINDS = [
  choice('score', 'Score', '评分', '计分'),
  choice('veto', 'Veto', '一票否决', '否决'),
  choice('bonus', 'Bonus', '加分'),
  choice('deduction', 'Deduction', '扣分', '减分'),
] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number]['code'];

/** P10; composition is P2's. */
export const METHODS = [
  choice('report', 'Report', '听取汇报', 'reports', '汇报'),
  choice('materials', 'Materials', '查阅资料', '资料'),
  choice('symposium', 'Symposium', '座谈会', 'symposiums', '座谈'),
  choice('questionnaire', 'Questionnaire', '问卷调查', 'questionnaires', '问卷'),
  choice('composition', 'Composition', '创建构成', '构成'),
] as const;
export type Method = (typeof METHODS)[number]['code'];

/** P1: a unit is an institution, an enterprise or a group. */
export const UNIT_TYPES = [
  choice('institution', 'Institution', '机关', '机关事业单位', '事业单位'),
  choice('enterprise', 'Enterprise', '企业'),
  choice('group', 'Group', '团体', '社会团体'),
] as const;

export const HOLIDAY_KINDS = [
  choice('holiday', 'Holiday', '节假日', '假日', '放假'),
  choice('workday', 'Workday', '工作日', '调休上班', '补班'),
] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]['code'];

export const DECISIONS = [
  choice('named', 'Named', '命名'),
  choice('not-named', 'Not named', '不命名'),
  choice('incomplete', 'Incomplete', '资料不全'),
] as const;
export type Decision = (typeof DECISIONS)[number]['code'];

export const OUTCOMES = [
  choice('passed', 'Passed', '通过', 'pass', '合格'),
  choice('failed', 'Failed', '未通过', 'fail', '不通过', '不合格'),
  choice('deferred', 'Deferred', '延期', '暂缓'),
] as const;
export type Outcome = (typeof OUTCOMES)[number]['code'];

export const STATUSES = [
  choice('in-force', 'In force', '有效'),
  choice('due-soon', 'Due soon', '即将到期'),
  choice('overdue', 'Overdue', '逾期'),
  choice('removed', 'Removed', '已除名', '除名'),
] as const;
export type Status = (typeof STATUSES)[number]['code'];

/** What an event of the calendar file says of itself (RFC 5545, STATUS). */
export const EVENT_STATES = [
  choice('confirmed', 'Confirmed', '有效'),
  choice('cancelled', 'Cancelled', '已取消'),
] as const;
export type EventState = (typeof EVENT_STATES)[number]['code'];

export const SEVERITIES = [
  choice('error', 'Error', '错误'),
  choice('warning', 'Warning', '警告'),
  choice('notice', 'Notice', '提示'),
] as const;
export type Severity = (typeof SEVERITIES)[number]['code'];

/** What a consolidation asks a person about, and what they can say to it; see `CONFLICTS`. */
export const QUESTIONS = [
  choice('conflict', 'Conflict', '冲突'),
  choice('similar-names', 'Similar names', '名称相近'),
  choice('header', 'Header', '列标题'),
] as const;
export type QuestionKind = (typeof QUESTIONS)[number]['code'];

export const ANSWERS = [
  choice('taken', 'Taken', '采用', 'x', '√', '✓'),
  choice('not-taken', 'Not taken', '不采用'),
  choice('same', 'Same', '相同'),
  choice('different', 'Different', '不同'),
] as const;
export type AnswerCode = (typeof ANSWERS)[number]['code'];

export const YES_NO = [
  choice('yes', 'Yes', '是', 'y', 'true', '1', '有', '√', '✓'),
  choice('no', 'No', '否', 'n', 'false', '0', '无', '×', '✗'),
] as const;

const codesBySpelling = new WeakMap<readonly Choice<string>[], ReadonlyMap<string, string>>();

/** The code that a text stands for, or undefined. */
export function readChoice<Code extends string>(
  choices: readonly Choice<Code>[],
  text: string,
): Code | undefined {
  let codes = codesBySpelling.get(choices);
  if (!codes) {
    codes = new Map(
      choices.flatMap((one) => spellings(one).map((spelling) => [folded(spelling), one.code])),
    );
    codesBySpelling.set(choices, codes);
  }
  // The map was made from these choices, so what it holds is one of their codes.
  return codes.get(folded(text)) as Code | undefined;
}

function spellings(one: Choice<string>): readonly string[] {
  return [one.code, ...LANGUAGES.map((language) => one.words[language]), ...one.synonyms];
}

/** The words of a code. */
export function choiceWords<Code extends string>(
  choices: readonly Choice<Code>[],
  code: Code,
): Bilingual {
  const found = choices.find((one) => one.code === code);
  if (!found) throw new RangeError(`no choice has the code ${code}`);
  return found.words;
}
