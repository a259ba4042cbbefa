import { bilingual, LANGUAGES, type Bilingual } from '../values/language';
import { folded } from '../values/text';
import {
  ANSWERS,
  CRITERION_KINDS,
  DECISIONS,
  EVENT_STATES,
  HOLIDAY_KINDS,
  METHODS,
  OUTCOMES,
  QUESTIONS,
  SEVERITIES,
  STATUSES,
  TITLE_KINDS,
  UNIT_TYPES,
  YES_NO,
  type Choice,
} from './choices';

/** What a column holds. `codes` in a table's spec marks where one column for each criterion follows. */
export type ColumnKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly maximum?: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'date' }
  | { readonly kind: 'year-or-date' }
  | { readonly kind: 'link' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice<string>[] };

export interface ColumnSpec<Id extends string = string> {
  readonly id: Id;
  readonly header: Bilingual;
  /** Headers that people use too; recognised, never written. */
  readonly synonyms: readonly string[];
  readonly holds: ColumnKind;
  /** In characters. */
  readonly width: number;
  /** The table is of no use without it. */
  readonly required: boolean;
}

export interface TableSpec<Id extends string = string> {
  /** The table's internal name, the same in every language. */
  readonly name: string;
  /** The sheet's name. */
  readonly sheet: Bilingual;
  readonly columns: readonly ColumnSpec<Id>[];
}

interface ColumnOptions {
  readonly holds?: ColumnKind;
  readonly width?: number;
  readonly required?: boolean;
  readonly synonyms?: readonly string[];
}

function column<Id extends string>(
  id: Id,
  en: string,
  zh: string,
  options: ColumnOptions = {},
): ColumnSpec<Id> {
  return {
    id,
    header: bilingual(en, zh),
    holds: options.holds ?? TEXT,
    width: options.width ?? 14,
    required: options.required ?? false,
    synonyms: options.synonyms ?? [],
  };
}

function table<Id extends string>(
  name: string,
  en: string,
  zh: string,
  columns: readonly ColumnSpec<Id>[],
): TableSpec<Id> {
  return { name, sheet: bilingual(en, zh), columns };
}

/** The table's column that a header, in whatever case and width, stands for in either language. */
export function columnNamed({ columns }: Pick<TableSpec, 'columns'>, header: string) {
  let byName = columnsByName.get(columns);
  if (!byName) {
    const names = columns.flatMap((spec) =>
      [...foldedNames(spec)].map((name) => [name, spec] as const),
    );
    // The first of two columns of one name, as in the list.
    columnsByName.set(columns, (byName = new Map(names.reverse())));
  }
  return byName.get(folded(header));
}

const columnsByName = new WeakMap<readonly ColumnSpec[], ReadonlyMap<string, ColumnSpec>>();

/** Whether a header, in whatever case and width, is this column's, in either language. */
export function isHeaderOf(spec: ColumnSpec, header: string): boolean {
  return foldedNames(spec).has(folded(header));
}

function foldedNames(spec: ColumnSpec): ReadonlySet<string> {
  let names = namesByColumn.get(spec);
  if (!names) {
    const all = [...LANGUAGES.map((language) => spec.header[language]), ...spec.synonyms];
    namesByColumn.set(spec, (names = new Set(all.map(folded))));
  }
  return names;
}

const namesByColumn = new WeakMap<ColumnSpec, ReadonlySet<string>>();

const TEXT: ColumnKind = { kind: 'text' };
const NUMBER: ColumnKind = { kind: 'number' };
const WHOLE: ColumnKind = { kind: 'whole' };
const DATE: ColumnKind = { kind: 'date' };
const LINK: ColumnKind = { kind: 'link' };
const oneOf = (choices: readonly Choice<string>[]): ColumnKind => ({ kind: 'choice', choices });

const REQUIRED = true;
const CANDIDATE = column('candidate', 'Candidate', '申报对象', {
  required: REQUIRED,
  width: 15,
  synonyms: ['Candidate no.', 'Candidate ID', '申报编号', '对象编号', '申报对象编号'],
});
const NAME = column('name', 'Name', '名称', {
  required: REQUIRED,
  width: 30,
  synonyms: ['姓名', '申报名称', '对象名称'],
});
const TITLE = column('title', 'Title', '称号', {
  required: REQUIRED,
  width: 22,
  holds: oneOf(TITLE_KINDS),
  synonyms: ['Kind of title', '称号类别', '申报称号', '申报类别'],
});
const DISTRICT = column('district', 'District', '区县', {
  width: 20,
  synonyms: ['County', '区', '县', '所属区县'],
});
const NOTE = column('note', 'Note', '备注', { width: 36, synonyms: ['Notes', 'Remarks', '说明'] });
const TITLE_NO = column('titleNo', 'Title no.', '命名编号', {
  required: REQUIRED,
  width: 14,
  synonyms: ['Title number', '称号编号'],
});
const REVIEWED_ON = column('reviewedOn', 'Reviewed on', '复评日期', { holds: DATE, width: 12 });
const NAMED_ON = column('namedOn', 'Named on', '命名日期', { holds: DATE, width: 12 });
const REVIEW_DUE = column('reviewDue', 'Review due', '复评到期日', {
  holds: DATE,
  width: 12,
  synonyms: ['到期日'],
});

const MEDAL_NO = column('medalNo', 'Medal no.', '奖牌编号', { width: 12 });

/** Of a candidate; people also add it to the register, so that composition criteria (P2) go on counting holders who are no longer on the list. */
export const COMMUNITY = column('community', 'Community', '所属社区', {
  width: 24,
  synonyms: ['社区', '居委会'],
});

/** The tables of the contract, with the names, headers and choices that people see in either language. */
export const SETTINGS = table('Settings', 'Settings', '设置', [
  column('setting', 'Setting', '设置项', {
    required: REQUIRED,
    width: 30,
    synonyms: ['设置名称', '参数'],
  }),
  column('title', 'Title', '称号', {
    width: 22,
    holds: oneOf(TITLE_KINDS),
    synonyms: ['称号类别'],
  }),
  column('value', 'Value', '取值', { required: REQUIRED, width: 24, synonyms: ['值', '设置值'] }),
  column('explanation', 'Explanation', '说明', { width: 70, synonyms: ['解释', '备注'] }),
]);

export const CRITERIA = table('Criteria', 'Criteria', '评估标准', [
  TITLE,
  column('code', 'Code', '代码', {
    required: REQUIRED,
    width: 8,
    synonyms: ['Criterion code', '指标代码', '编码'],
  }),
  column('dimension', 'Dimension', '维度', {
    required: REQUIRED,
    width: 24,
    synonyms: ['一级指标'],
  }),
  column('criterion', 'Criterion', '指标', {
    required: REQUIRED,
    width: 60,
    synonyms: ['二级指标', '指标内容'],
  }),
  column('kind', 'Kind', '类型', {
    required: REQUIRED,
    width: 11,
    holds: oneOf(CRITERION_KINDS),
    synonyms: ['指标类型'],
  }),
  column('method', 'Method', '方法', {
    required: REQUIRED,
    width: 15,
    holds: oneOf(METHODS),
    synonyms: ['评估方法', '评估方式'],
  }),
  column('weight', 'Weight', '权重', { required: REQUIRED, width: 9, holds: NUMBER }),
  column('maximum', 'Maximum', '满分', {
    required: REQUIRED,
    width: 10,
    holds: NUMBER,
    synonyms: ['Max', '最高分', '分值'],
  }),
  column('floor', 'Floor', '底线', { width: 8, holds: NUMBER, synonyms: ['最低分', '底线分'] }),
  NOTE,
]);

export const CANDIDATES = table('Candidates', 'Candidates', '申报名单', [
  CANDIDATE,
  TITLE,
  NAME,
  DISTRICT,
  column('subdistrict', 'Subdistrict', '街道(镇)', {
    width: 18,
    synonyms: ['Subdistrict (town)', '街道', '镇', '街镇', '街道/镇'],
  }),
  COMMUNITY,
  column('unitType', 'Unit type', '单位类型', {
    width: 12,
    holds: oneOf(UNIT_TYPES),
    synonyms: ['单位性质'],
  }),
  column('advancedUnitSince', 'Advanced unit since', '创建先进单位时间', {
    width: 14,
    holds: { kind: 'year-or-date' },
    synonyms: ['创建先进单位', '创建先进单位年份', '先进单位时间'],
  }),
  column('demonstrationCommunity', 'Demonstration community', '示范社区', {
    width: 15,
    holds: oneOf(YES_NO),
  }),
  column('civilisedCommunity', 'Civilised community', '文明社区', {
    width: 13,
    holds: oneOf(YES_NO),
    synonyms: ['Civilized community'],
  }),
  column('households', 'Households', '户数', {
    width: 12,
    holds: WHOLE,
    synonyms: ['家庭户数', '总户数'],
  }),
  column('buildingGroups', 'Building groups', '楼组数', { width: 11, holds: WHOLE }),
  column('units', 'Units', '单位数', { width: 9, holds: WHOLE }),
  column('residents', 'Residents', '居民数', {
    width: 11,
    holds: WHOLE,
    synonyms: ['人口', '常住人口', '居民人数'],
  }),
]);

/** One column for each criterion code stands between Evaluator and Comment. */
export const SCORES = table('Scores', 'Scores', '评分', [
  CANDIDATE,
  column('evaluator', 'Evaluator', '评估员', {
    required: REQUIRED,
    width: 12,
    synonyms: ['评委', '评审员'],
  }),
  column('comment', 'Comment', '评语', { width: 36, synonyms: ['Comments', '备注', '意见'] }),
]);

export const INSPECTIONS = table('Inspections', 'Inspections', '日常检查', [
  CANDIDATE,
  column('date', 'Date', '日期', {
    required: REQUIRED,
    width: 12,
    holds: DATE,
    synonyms: ['Inspected on', '检查日期'],
  }),
  column('department', 'Department', '部门', { width: 26, synonyms: ['检查部门'] }),
  column('score', 'Score (0-100)', '得分(0-100)', {
    required: REQUIRED,
    width: 13,
    holds: { kind: 'number', maximum: 100 },
    synonyms: ['Score', '得分', '分数', '检查得分'],
  }),
  NOTE,
]);

/** One column for each criterion code stands after Respondent. */
export const RESPONSES = table('Responses', 'Questionnaires', '问卷', [
  CANDIDATE,
  column('respondent', 'Respondent', '答卷人', {
    required: REQUIRED,
    width: 14,
    synonyms: ['受访者', '答卷编号', '问卷编号'],
  }),
]);

export const HOLIDAYS = table('Holidays', 'Holidays', '节假日', [
  column('date', 'Date', '日期', { required: REQUIRED, width: 12, holds: DATE }),
  column('kind', 'Kind', '类型', { required: REQUIRED, width: 12, holds: oneOf(HOLIDAY_KINDS) }),
  column('name', 'Name', '名称', { width: 24 }),
]);

/** One column for each dimension (0-100) stands between Evaluators and Year-end. */
export const RESULTS = table('Results', 'Results', '评估结果', [
  column('rank', 'Rank', '名次', { width: 7, holds: WHOLE }),
  CANDIDATE,
  NAME,
  DISTRICT,
  TITLE,
  column('evaluators', 'Evaluators', '评估员人数', { width: 11, holds: WHOLE }),
  column('yearEnd', 'Year-end', '年终综合评估', { width: 10, holds: NUMBER }),
  column('inspection', 'Inspection', '日常检查', { width: 11, holds: NUMBER }),
  column('bonus', 'Bonus', '加分', { width: 8, holds: NUMBER }),
  column('total', 'Total', '总分', { width: 9, holds: NUMBER }),
  column('decision', 'Decision', '结论', { width: 13, holds: oneOf(DECISIONS) }),
  column('reasons', 'Reasons', '理由', { width: 48 }),
  NAMED_ON,
  REVIEW_DUE,
]);

export const FINDINGS = table('Findings', 'Findings', '检查发现', [
  column('severity', 'Severity', '级别', { width: 10, holds: oneOf(SEVERITIES) }),
  column('code', 'Code', '代码', { width: 21 }),
  column('sheet', 'Sheet', '工作表', { width: 20 }),
  column('cell', 'Cell', '单元格', { width: 9, holds: LINK }),
  column('value', 'Value', '值', { width: 22 }),
  column('problem', 'Problem', '问题', { width: 52 }),
  column('suggestion', 'Suggestion', '建议', { width: 52 }),
  column('affects', 'Affects', '影响对象', { width: 30 }),
]);

/** Append-only: the register of named titles (P12-P14). */
export const TITLES = table('Titles', 'Titles', '命名名册', [
  TITLE_NO,
  CANDIDATE,
  NAME,
  DISTRICT,
  TITLE,
  { ...NAMED_ON, required: REQUIRED },
  MEDAL_NO,
  REVIEWED_ON,
  REVIEW_DUE,
  column('status', 'Status', '状态', { width: 11, holds: oneOf(STATUSES) }),
  column('removedOn', 'Removed on', '除名日期', { width: 12, holds: DATE }),
  column('reason', 'Reason', '原因', { width: 36 }),
]);

export const REVIEWS = table('Reviews', 'Reviews', '复评记录', [
  TITLE_NO,
  { ...REVIEWED_ON, required: REQUIRED },
  column('outcome', 'Outcome', '复评结果', {
    required: REQUIRED,
    width: 12,
    holds: oneOf(OUTCOMES),
    synonyms: ['结果'],
  }),
  column('total', 'Total', '总分', { width: 9, holds: NUMBER }),
  column('decidedBy', 'Decided by', '决定部门', { width: 24, synonyms: ['决定人', '决定单位'] }),
  NOTE,
]);

/** Every total again as live formulas over the score cells. */
export const AUDIT = table('Audit', 'Audit', '核算', [
  CANDIDATE,
  NAME,
  TITLE,
  column('level', 'Level', '层级', { width: 14 }),
  column('item', 'Item', '项目', { width: 22 }),
  column('weight', 'Weight', '权重', { width: 9, holds: NUMBER }),
  column('maximum', 'Maximum', '满分', { width: 10, holds: NUMBER }),
  column('score', 'Score', '得分', { width: 12, holds: NUMBER }),
  column('points', 'Points', '计分', { width: 12, holds: NUMBER }),
  column('recalculated', 'Recalculated', '重新计算', { width: 13, holds: NUMBER }),
  column('inResults', 'In Results', '评估结果中的值', { width: 13, holds: NUMBER }),
  column('difference', 'Difference', '差额', { width: 11, holds: NUMBER }),
]);

/** What was written into the calendar file (P13): the register's events keep their UIDs, so that they update. */
export const CALENDAR = table('Calendar', 'Calendar', '日历', [
  TITLE_NO,
  column('cycle', 'Cycle', '周期', { required: REQUIRED, width: 8, holds: WHOLE }),
  column('uid', 'UID', 'UID', { required: REQUIRED, width: 38 }),
  column('date', 'Date', '日期', { width: 12, holds: DATE }),
  column('sequence', 'Sequence', '修订次数', { width: 10, holds: WHOLE }),
  column('state', 'State', '状态', { width: 12, holds: oneOf(EVENT_STATES) }),
]);

/** A year's reviews by district, to be handed out. */
export const REVIEW_PLAN = table('Review_plan', 'Review plan', '复评计划', [
  DISTRICT,
  TITLE,
  NAME,
  COMMUNITY,
  REVIEW_DUE,
  column('status', 'Status', '状态', { width: 11, holds: oneOf(STATUSES) }),
  REVIEWED_ON,
  NAMED_ON,
  TITLE_NO,
]);

/** The titles in force and their medals (P12), to be handed out. */
export const HOLDERS_LIST = table('Named_titles', 'Named titles', '命名名单', [
  DISTRICT,
  TITLE,
  NAME,
  COMMUNITY,
  NAMED_ON,
  MEDAL_NO,
  REVIEW_DUE,
  TITLE_NO,
]);

/** The files that a city workbook was put together from ("Consolidation"). */
export const SOURCES = table('Sources', 'Sources', '来源', [
  column('file', 'File', '文件', { required: REQUIRED, width: 34 }),
  DISTRICT,
  column('sha256', 'SHA-256', 'SHA-256', { required: REQUIRED, width: 20 }),
  column('importedAt', 'Imported at', '汇总时间', { width: 17 }),
  column('standard', 'Standard', '评估标准', { width: 32 }),
  column('rows', 'Rows', '行数', { width: 8, holds: WHOLE }),
  column('added', 'Added', '新增', { width: 8, holds: WHOLE }),
  column('changed', 'Changed', '变更', { width: 9, holds: WHOLE }),
  column('conflicts', 'Conflicts', '冲突', { width: 10, holds: WHOLE }),
]);

/**
 * What a consolidation could not tell and a person decides: one line for each version. The lines of one question have
 * one number.
 */
export const CONFLICTS = table('Conflicts', 'Conflicts', '冲突', [
  column('number', 'No.', '序号', { required: REQUIRED, width: 7, holds: WHOLE }),
  column('question', 'Question', '事项', {
    required: REQUIRED,
    width: 15,
    holds: oneOf(QUESTIONS),
  }),
  column('table', 'Table', '表', { width: 16 }),
  column('key', 'Key', '记录', { width: 30 }),
  column('column', 'Column', '列', { width: 20 }),
  column('value', 'Value', '值', { required: REQUIRED, width: 28 }),
  column('file', 'File', '文件', { width: 30 }),
  column('sheet', 'Sheet', '工作表', { width: 18 }),
  column('cell', 'Cell', '单元格', { width: 9 }),
  column('choice', 'Choice', '选择', { required: REQUIRED, width: 12, holds: oneOf(ANSWERS) }),
  column('chosenBy', 'Chosen by', '选择人', { width: 18 }),
  column('chosenOn', 'Chosen on', '选择日期', { width: 12, holds: DATE }),
]);

/** Two columns of each consolidated row: the files that it came from, and its row there; one line for each file. */
export const SOURCE = column('source', 'Source', '来源', { width: 26 });
export const SOURCE_ROW = column('sourceRow', 'Source row', '来源行', { width: 11 });

/** The column ids of a table, for typed access: `ColumnId<typeof CANDIDATES>`. */
export type ColumnId<Table> = Table extends TableSpec<infer Id> ? Id : never;
