import { flag, oneOf, optional, text } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { field } from '../protocol/field';
import { areaOf } from '../model/area';
import type { Workbook } from '../model/workbook';
import { applicationType } from './application';
import { attachments } from './attachments';
import { functionsType } from './functions';
import { namedItemsType } from './named-items';
import { rangeType } from './range';
import { ALL_OF_WORKBOOK, registrations } from './registrations';
import { tablesType } from './tables';
import { worksheetsType } from './worksheets';

export const workbookType: DefinedType<Workbook> = defineType({
  name: 'Workbook',
  properties: {
    Name: { get: (workbook) => workbook.name, since: '1.7' },
    ReadOnly: { get: () => false, since: '1.8' },
    IsDirty: { get: () => false, since: '1.9' },
    AutoSave: { get: () => true, since: '1.9' },
    PreviouslySaved: { get: () => true, since: '1.9' },
  },
  navigation: {
    Application: { to: (workbook) => applicationType.of(workbook) },
    Worksheets: { to: (workbook) => worksheetsType.of(workbook) },
    Tables: { to: (workbook) => tablesType.of({ workbook }) },
    Names: { to: (workbook) => namedItemsType.of({ workbook, sheet: undefined }) },
    Protection: { to: (workbook) => workbookProtectionType.of(workbook), since: '1.7' },
    Functions: { to: (workbook) => functionsType.of(workbook), since: '1.2' },
    _Runtime: { to: (workbook) => runtimeType.of(workbook), since: '1.5' },
    Comments: { to: (workbook) => attachments.comments.of(workbook.sheets), since: '1.10' },
    PivotTables: { to: (workbook) => attachments.pivotTables.of(workbook.sheets), since: '1.3' },
  },
  methods: {
    GetActiveCell: {
      run: ({ selection: { sheet, area } }) =>
        rangeType.of({ sheet, area: areaOf(area.row, area.column) }),
      since: '1.7',
    },
    GetSelectedRange: { run: ({ selection }) => rangeType.of(selection) },
    Save: {
      run: (_, behavior) => {
        optional(behavior, (value) => oneOf(value, ['Save', 'Prompt']));
      },
      since: '1.11',
    },
    GetIsActiveCollabSession: { run: () => false, since: '1.9' },
    ...registrations<Workbook>({ ActivatedEvent: 'workbookActivated' }, (workbook) => ({
      workbook,
      id: ALL_OF_WORKBOOK,
    })),
  },
});

const workbookProtectionType: DefinedType<Workbook> = defineType({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.protectedStructure } },
  methods: {
    Protect: {
      run: (workbook, password) => {
        optional(password, text);
        workbook.protectedStructure = true;
      },
    },
    Unprotect: {
      run: (workbook) => {
        workbook.protectedStructure = false;
      },
    },
  },
});

const runtimeType: DefinedType<Workbook> = defineType<Workbook>({
  name: 'Runtime',
  properties: {
    EnableEvents: field('enableEvents', flag, '1.8'),
  },
});

/** The root that `Excel.createWorkbook` speaks to on the web. */
export const webWorkbookType: DefinedType<Workbook> = defineType({
  name: 'WacWorkbook',
  methods: {
    CreateAndOpenWorkbook: {
      run: (workbook, base64) => {
        workbook.opened.push(optional(base64, text));
      },
      since: '1.8',
    },
  },
});
