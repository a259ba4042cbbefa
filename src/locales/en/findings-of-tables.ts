import { INSPECTIONS, RESPONSES, TITLES } from '../../workbook/contract';
import { SETTING_SPECS } from '../../standard/settings';
import type { FindingsWords } from '../catalogue';
import { count, headerName, quoted } from './phrases';

/** What to change instead, where a setting or a criterion asks for a table. */
const INSTEAD = new Map<string, string>([
  [
    INSPECTIONS.name,
    `set ${SETTING_SPECS.inspectionShare.name} to 0 if daily inspections don’t count`,
  ],
  [RESPONSES.name, 'give the questionnaire criteria another method'],
  [TITLES.name, 'give the composition criteria another method'],
]);

export const tableFindings = {
  'missing-table': {
    name: 'Table missing',
    problem: ({ table }) => `The sheet ${quoted(table.sheet.en)} is missing.`,
    suggestion: ({ table }) =>
      `Add the sheet, for instance from a new template, or ${INSTEAD.get(table.name) ?? 'correct the name of the sheet that holds this table'}.`,
  },
  'duplicate-table': {
    name: 'Table there twice',
    problem: ({ table, usedSheet }) =>
      `${quoted(table.sheet.en)} is read from the sheet ${quoted(usedSheet)}, so what stands on this sheet is not used.`,
    suggestion: () => 'Bring everything together on one sheet, and delete or rename the other.',
  },
  'missing-column': {
    name: 'Column missing',
    problem: ({ table, column }) =>
      typeof column === 'string'
        ? `There is no column for criterion ${column} in ${table.sheet.en}.`
        : `${table.sheet.en} has no column ${headerName(column)}.`,
    suggestion: ({ column }) => {
      if (typeof column === 'string') {
        return `Add a column with the header ${quoted(column)}, and fill in the scores.`;
      }
      const instead = column.required ? '' : ', or change the setting or criterion that needs it';
      return `Add a column with the header ${headerName(column)}${instead}.`;
    },
  },
  'duplicate-column': {
    name: 'Column there twice',
    problem: ({ header }) => `${quoted(header)} is a column that this table already has.`,
    suggestion: () => 'Delete one of the two columns, or rename the one that is something else.',
  },
  'rows-outside-table': {
    name: 'Rows outside the table',
    problem: ({ table, count: rows }) =>
      `${count(rows, 'row stands', 'rows stand')} right below the table ${quoted(table)} without being part of it, and ${rows === 1 ? 'does' : 'do'} not count.`,
    suggestion: ({ count: rows }) =>
      `Drag the corner of the table down over ${rows === 1 ? 'the row' : 'the rows'}, or move ${rows === 1 ? 'it' : 'them'} elsewhere.`,
  },
  'merged-cells': {
    name: 'Merged cells',
    problem: () => 'Cells are merged here, so nobody can tell what each of them holds.',
    suggestion: () => 'Unmerge the cells, and fill in each one.',
  },
  'hidden-rows': {
    name: 'Hidden rows',
    problem: ({ count: rows }) =>
      rows === 1
        ? 'This row is hidden or filtered out, but it counts all the same.'
        : `${rows} rows from here on are hidden or filtered out, but they count all the same.`,
    suggestion: ({ count: rows }) =>
      rows === 1
        ? 'Show the row and check it; delete it if it should not count.'
        : 'Show the rows and check them; delete those that should not count.',
  },
  'total-row': {
    name: 'Row of totals',
    problem: () => 'This is a row of totals or averages, so it is left out.',
    suggestion: () =>
      'Nothing needs doing; if it is an entry of its own, change the word that says total or average.',
  },
} satisfies Partial<FindingsWords>;
