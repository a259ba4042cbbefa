import { sampleDistrict, type SampleRow } from '../../../src/operations/sample/sample-district';
import { EXAMPLE_CRITERIA } from '../../../src/standard/example-standard';
import { serialOfDay } from '../../../src/values/day';
import type { Language } from '../../../src/values/language';
import {
  choiceWords,
  CRITERION_KINDS,
  METHODS,
  TITLE_KINDS,
  type TitleKind,
} from '../../../src/workbook/choices';
import * as contract from '../../../src/workbook/contract';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { sheet, workbook, type Rows } from '../../test-bed';

type Column = readonly [id: string, header: string];

/** The sample as people would have typed it, with the example standard. */
export function sampleBook(language: Language): WorkbookSnapshot {
  const district = sampleDistrict(language);
  const columns = ({ columns: all }: contract.TableSpec): readonly Column[] =>
    all.map(({ id, header }) => [id, header[language]]);
  const sheetOf = (
    table: contract.TableSpec,
    rows: readonly SampleRow[],
    name = table.sheet[language],
    more: readonly Column[] = [],
  ) => sheet(name, grid([...columns(table), ...more], rows));

  const criteria = EXAMPLE_CRITERIA.map((one): SampleRow => ({
    ...one,
    title: choiceWords(TITLE_KINDS, one.title)[language],
    dimension: one.dimension[language],
    criterion: one.criterion[language],
    kind: choiceWords(CRITERION_KINDS, one.kind)[language],
    method: choiceWords(METHODS, one.method)[language],
    note: one.note[language],
  }));
  const codes = (title: TitleKind | undefined, isAsked: boolean): readonly Column[] =>
    EXAMPLE_CRITERIA.filter(
      (one) =>
        one.title === title &&
        one.method !== 'composition' &&
        (one.method === 'questionnaire') === isAsked,
    ).map(({ code }) => [code, code]);
  return workbook(
    sheetOf(contract.CRITERIA, criteria),
    sheetOf(contract.CANDIDATES, district.candidates),
    ...TITLE_KINDS.map(({ code, words }) =>
      sheetOf(
        contract.SCORES,
        district.scores[code],
        `${contract.SCORES.sheet[language]} ${words[language]}`,
        codes(code, false),
      ),
    ),
    sheetOf(contract.INSPECTIONS, district.inspections),
    sheetOf(contract.RESPONSES, district.responses, undefined, codes('learning-community', true)),
    sheetOf(contract.TITLES, district.titles, undefined, [
      [
        'community',
        contract.CANDIDATES.columns.find(({ id }) => id === 'community')!.header[language],
      ],
    ]),
    sheetOf(contract.REVIEWS, district.reviews),
    sheetOf(contract.HOLIDAYS, district.holidays),
  );
}

function grid(columns: readonly Column[], rows: readonly SampleRow[]): Rows {
  return [
    columns.map(([, header]) => header),
    ...rows.map((row) =>
      columns.map(([id]) => {
        const cell = row[id];
        return typeof cell === 'object'
          ? { kind: 'date' as const, serial: serialOfDay(cell.day) }
          : (cell ?? null);
      }),
    ),
  ];
}
