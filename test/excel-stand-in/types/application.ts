import { oneOf, optional, text } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { field } from '../protocol/field';
import { recalculate } from '../model/calculate';
import type { Workbook } from '../model/workbook';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationType: DefinedType<Workbook> = defineType<Workbook>({
  name: 'Application',
  properties: {
    CalculationMode: field('calculationMode', (value) => oneOf(value, MODES)),
    CalculationState: { get: () => 'Done', since: '1.9' },
    DecimalSeparator: { get: () => '.', since: '1.11' },
    ThousandsSeparator: { get: () => ',', since: '1.11' },
    UseSystemSeparators: { get: () => true, since: '1.11' },
  },
  methods: {
    Calculate: {
      run: (workbook, kind) => {
        oneOf(kind, ['Recalculate', 'Full', 'FullRebuild']);
        recalculate(workbook);
      },
    },
    SuspendApiCalculationUntilNextSync: {
      run: (workbook) => {
        workbook.suspensions.calculation++;
      },
      since: '1.6',
    },
    SuspendScreenUpdatingUntilNextSync: {
      run: (workbook) => {
        workbook.suspensions.screen++;
      },
      since: '1.9',
    },
    CreateWorkbook: {
      run: (workbook, base64) => createdType.of({ workbook, base64: optional(base64, text) }),
      since: '1.8',
    },
  },
});

const createdType: DefinedType<{ workbook: Workbook; base64: string | undefined }> = defineType({
  name: 'WorkbookCreated',
  methods: {
    Open: {
      run: ({ workbook, base64 }) => {
        workbook.opened.push(base64);
      },
    },
  },
});
