import { serialOfDay } from '../values/day';
import { absoluteAddress, quotedSheetName } from '../workbook/address';
import {
  CRITERION_KINDS,
  choiceWords,
  METHODS,
  TITLE_KINDS,
  YES_NO,
  type Method,
  type TitleKind,
} from '../workbook/choices';
import {
  CANDIDATES,
  COMMUNITY,
  CRITERIA,
  HOLIDAYS,
  INSPECTIONS,
  RESPONSES,
  REVIEWS,
  SCORES,
  SETTINGS,
  TITLES,
  type TableSpec,
} from '../workbook/contract';
import type { CellContent, SheetPlan, ValidationRule, WritePlan } from '../workbook/plan';
import {
  EXAMPLE_CRITERIA,
  EXAMPLE_STANDARD,
  type ExampleCriterion,
} from '../standard/example-standard';
import { TITLES_IN_ORDER, type Settings } from '../standard/settings';
import type { Catalogue } from '../locales/catalogue';
import { inputColumn, inputSheet, type InputColumn, type InputRow } from './layout/input-sheet';
import { SCORES_TABLE } from './layout/scores-tables';
import { settingRows } from './layout/setting-rows';
import { titlesColumn } from './layout/titles-sheet';
import type { SampleCell, SampleRow } from './sample/sample-district';

/** Blank lines that an empty template's tables have; with the sample in it, a few to go on with. */
const BLANK_ROWS = {
  Settings: 10,
  Criteria: 20,
  Candidates: 400,
  Scores: 1_500,
  Inspections: 600,
  Responses: 1_500,
  Holidays: 60,
  Reviews: 200,
} as const;
const BLANK_ROWS_OF_SAMPLE = 25;

/** A criterion as the template writes it: one of the example's, or one of a workbook's own standard. */
export type TemplateCriterion = Omit<ExampleCriterion, 'method'> & {
  readonly method: Method | undefined;
};

/** What a new workbook is filled with; a sample district is one. */
export interface TemplateContents {
  readonly year: number;
  readonly candidates: readonly SampleRow[];
  readonly scores: Readonly<Partial<Record<TitleKind, readonly SampleRow[]>>>;
  readonly inspections: readonly SampleRow[];
  readonly responses: readonly SampleRow[];
  /** `community` besides the columns of `Titles`. */
  readonly titles: readonly SampleRow[];
  readonly reviews: readonly SampleRow[];
  readonly holidays: readonly SampleRow[];
  /** In place of the example standard. */
  readonly criteria?: readonly TemplateCriterion[];
  /** In place of the defaults. */
  readonly settings?: Settings;
}

/**
 * A new workbook in one language: instructions, settings with their defaults, the example standard, and the tables to
 * fill in, with what may be typed into each column. With contents, its tables are filled.
 */
export function planTemplate(words: Catalogue, sample?: TemplateContents): WritePlan {
  const criteria = sample?.criteria ?? EXAMPLE_CRITERIA;
  const sheets: SheetPlan[] = [
    instructionsSheet(words, sample?.criteria === undefined),
    settingsSheet(words, sample),
    criteriaSheet(criteria, words),
    tableSheet(CANDIDATES, 3, sample?.candidates, words, sample),
    ...TITLES_IN_ORDER.flatMap((title) => scoresSheet(title, criteria, words, sample)),
    tableSheet(INSPECTIONS, 1, sample?.inspections, words, sample),
    responsesSheet(criteria, words, sample),
    tableSheet(HOLIDAYS, 1, sample?.holidays, words, sample),
    titlesSheet(words, sample),
    tableSheet(REVIEWS, 1, sample?.reviews, words, sample),
  ];
  return { sheets, appends: [], edits: [], names: [] };
}

function blankRows(spec: TableSpec, sample: TemplateContents | undefined): number {
  const blank = (BLANK_ROWS as Readonly<Record<string, number>>)[spec.name] ?? 0;
  // Scores that are still to come need their room.
  const isFilled = sample && (spec !== SCORES || Object.keys(sample.scores).length > 0);
  return isFilled ? Math.min(blank, BLANK_ROWS_OF_SAMPLE) : blank;
}

function instructionsSheet({ sheets, language }: Catalogue, isExample: boolean): SheetPlan {
  const { instructionsSheet: name, instructions } = sheets.template;
  const about = isExample ? ['', EXAMPLE_STANDARD.about[language]] : [];
  const lines = [...instructions, ...about];
  return {
    name,
    heading: lines.map((line) => {
      if (line === '') return [];
      return line.startsWith('# ')
        ? [{ value: line.slice(2), style: 'title' }]
        : [{ value: line, style: 'text' }];
    }),
    widths: [88],
    landscape: false,
    protectHeaders: false,
  };
}

/** All settings with their defaults, or as the contents have them. */
export function settingsSheet(words: Catalogue, sample?: TemplateContents): SheetPlan {
  const rows = settingRows(sample?.settings, sample?.year, words);
  const columns = SETTINGS.columns.map((spec) => wrapped(inputColumn(spec, words), 'explanation'));
  const content = { columns, rows, blankRows: blankRows(SETTINGS, sample), frozenColumns: 1 };
  return inputSheet(SETTINGS, content, words);
}

function wrapped({ id, plan }: InputColumn, ...ids: readonly string[]): InputColumn {
  return ids.includes(id) ? { id, plan: { ...plan, wrap: true } } : { id, plan };
}

function criteriaSheet(criteria: readonly TemplateCriterion[], words: Catalogue): SheetPlan {
  const { language } = words;
  const rows = criteria.map((one) => ({
    title: choiceWords(TITLE_KINDS, one.title)[language],
    code: one.code,
    dimension: one.dimension[language],
    criterion: one.criterion[language],
    kind: choiceWords(CRITERION_KINDS, one.kind)[language],
    method: one.method && choiceWords(METHODS, one.method)[language],
    weight: one.weight,
    maximum: one.maximum,
    floor: one.floor,
    note: one.note[language],
  }));
  const columns = CRITERIA.columns.map((spec) =>
    wrapped(inputColumn(spec, words), 'criterion', 'note'),
  );
  const content = { columns, rows, blankRows: BLANK_ROWS.Criteria, frozenColumns: 2 };
  return inputSheet(CRITERIA, content, words);
}

/** A table whose columns are all the contract's. */
function tableSheet(
  spec: TableSpec,
  frozenColumns: number,
  rows: readonly SampleRow[] | undefined,
  words: Catalogue,
  sample: TemplateContents | undefined,
): SheetPlan {
  const columns = spec.columns.map((column) =>
    linked(inputColumn(column, words), spec, words, sample),
  );
  const content = {
    columns,
    rows: (rows ?? []).map(inputRow),
    blankRows: blankRows(spec, sample),
    frozenColumns,
  };
  return inputSheet(spec, content, words);
}

/** A column of candidates' keys, outside of their own table, offers those keys. */
function linked(
  { id, plan }: InputColumn,
  spec: TableSpec,
  words: Catalogue,
  sample: TemplateContents | undefined,
): InputColumn {
  if (id !== 'candidate' || spec === CANDIDATES) return { id, plan };
  const last = 4 + (sample?.candidates.length ?? 0) + blankRows(CANDIDATES, sample);
  const keys = `${absoluteAddress(5, 1)}:${absoluteAddress(last, 1)}`;
  const formula = `${quotedSheetName(CANDIDATES.sheet[words.language])}!${keys}`;
  const { rejected, candidateRejected } = words.sheets.template;
  return {
    id,
    plan: {
      ...plan,
      validation: {
        rule: { kind: 'list-from', formula },
        error: { title: rejected, text: candidateRejected },
      },
    },
  };
}

/** None for a title that the standard has no criteria for. */
function scoresSheet(
  title: TitleKind,
  standard: readonly TemplateCriterion[],
  words: Catalogue,
  sample: TemplateContents | undefined,
): readonly SheetPlan[] {
  const criteria = standard.filter(
    (one) => one.title === title && one.method !== 'questionnaire' && one.method !== 'composition',
  );
  if (criteria.length === 0) return [];
  const fixed = SCORES.columns.map((spec) =>
    linked(inputColumn(spec, words), SCORES, words, sample),
  );
  const before = fixed.filter(({ id }) => id !== 'comment');
  const after = fixed.filter(({ id }) => id === 'comment');
  const content = {
    name: words.sheets.template.scoresSheet[title],
    tableName: SCORES_TABLE[title],
    columns: [...before, ...criteria.map((one) => criterionColumn(one, words)), ...after],
    rows: (sample?.scores[title] ?? []).map(inputRow),
    blankRows: blankRows(SCORES, sample),
    frozenColumns: before.length,
  };
  return [inputSheet(SCORES, content, words)];
}

const CRITERION_WIDTH = 8;

/** A criterion's column: its range as a rule, its text as what Excel says when a cell is selected. */
function criterionColumn(one: TemplateCriterion, words: Catalogue): InputColumn {
  const { rejected, scorePrompt, vetoPrompt, scoreRejected, choicePrompt } = words.sheets.template;
  const { language } = words;
  const text = one.criterion[language];
  const plan = { header: one.code, width: CRITERION_WIDTH, format: { kind: 'general' } as const };
  const promptTitle = `${one.code} ${one.dimension[language]}`;
  if (one.kind === 'veto') {
    const choices = YES_NO.map((choice) => choice.words[language]);
    return {
      id: one.code,
      plan: {
        ...plan,
        validation: {
          rule: { kind: 'list', choices },
          prompt: { title: promptTitle, text: vetoPrompt(text) },
          error: { title: rejected, text: choicePrompt(choices) },
        },
      },
    };
  }
  const maximum = String(one.maximum ?? 0);
  const method = one.method ? choiceWords(METHODS, one.method)[language] : '';
  return {
    id: one.code,
    plan: {
      ...plan,
      validation: {
        rule: scoreRule(maximum),
        prompt: { title: promptTitle, text: scorePrompt(method, maximum, text) },
        error: { title: rejected, text: scoreRejected(maximum) },
      },
    },
  };
}

/** A number within the range, not applicable, or an abstention, in either language. */
function scoreRule(maximum: string): ValidationRule {
  const words = ['N/A', '不适用', '-', '—', 'abstain', '弃权'].map((word) => `{cell}="${word}"`);
  return {
    kind: 'custom',
    formula: `OR(AND(ISNUMBER({cell}),{cell}>=0,{cell}<=${maximum}),${words.join(',')})`,
  };
}

function responsesSheet(
  criteria: readonly TemplateCriterion[],
  words: Catalogue,
  sample: TemplateContents | undefined,
): SheetPlan {
  const { rejected, ratingPrompt, ratingRejected } = words.sheets.template;
  const asked = criteria.filter(({ method }) => method === 'questionnaire');
  const ratings = asked.map((one): InputColumn => ({
    id: one.code,
    plan: {
      header: one.code,
      width: CRITERION_WIDTH,
      format: { kind: 'general' },
      validation: {
        rule: { kind: 'decimal', minimum: 1, maximum: 5 },
        prompt: {
          title: `${one.code} ${one.dimension[words.language]}`,
          text: ratingPrompt(one.criterion[words.language]),
        },
        error: { title: rejected, text: ratingRejected },
      },
    },
  }));
  const fixed = RESPONSES.columns.map((spec) =>
    linked(inputColumn(spec, words), RESPONSES, words, sample),
  );
  const content = {
    columns: [...fixed, ...ratings],
    rows: (sample?.responses ?? []).map(inputRow),
    blankRows: blankRows(RESPONSES, sample),
    frozenColumns: fixed.length,
  };
  return inputSheet(RESPONSES, content, words);
}

/** The register; the sample's has a column for the community, which people may add to theirs too. */
function titlesSheet(words: Catalogue, sample: TemplateContents | undefined): SheetPlan {
  const columns = TITLES.columns.map((spec) => {
    const column = inputColumn(spec, words);
    return { ...column, plan: titlesColumn(column.plan, spec.id, words) };
  });
  const { titles } = words.sheets;
  const sheet = inputSheet(
    TITLES,
    {
      columns: sample ? [...columns, inputColumn(COMMUNITY, words)] : columns,
      rows: (sample?.titles ?? []).map(inputRow),
      blankRows: 0,
      frozenColumns: 3,
      protectHeaders: false,
    },
    words,
  );
  return {
    ...sheet,
    heading: [
      [{ value: titles.title, style: 'title' }],
      [{ value: titles.note, style: 'note' }],
      [],
    ],
  };
}

function inputRow(row: SampleRow): InputRow {
  return Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, content(cell)]));
}

function content(cell: SampleCell): CellContent {
  return typeof cell === 'object' ? { kind: 'date', serial: serialOfDay(cell.day) } : cell;
}
