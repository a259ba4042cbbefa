import type { Method } from '../protocol/define-type';
import type { EventKind } from '../model/events';
import type { Workbook } from '../model/workbook';

/** The methods by which office.js asks for events of one object, and takes that back; `at` is where it will listen. */
export function registrations<T>(
  kinds: Readonly<Record<string, EventKind>>,
  at: (target: T) => { readonly workbook: Workbook; readonly id: string },
  sets: Readonly<Record<string, string>> = SINCE,
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const since = sets[name] === undefined ? {} : { since: sets[name] };
    methods[`_Register${name}`] = {
      ...since,
      run: (target) => {
        const { workbook, id } = at(target);
        workbook.events.registered.add(`${kind} ${id}`);
      },
    };
    methods[`_Unregister${name}`] = {
      ...since,
      run: (target) => {
        const { workbook, id } = at(target);
        workbook.events.registered.delete(`${kind} ${id}`);
      },
    };
  }
  return methods;
}

/** Which requirement set brought the event of all sheets; single sheets told of changes and selections before. */
const SINCE: Readonly<Record<string, string>> = {
  DataChangedEvent: '1.9',
  SelectionChangedEvent: '1.9',
  ActivatedEvent: '1.7',
  DeactivatedEvent: '1.7',
  AddedEvent: '1.7',
  DeletedEvent: '1.7',
  CalculatedEvent: '1.8',
  FormatChangedEvent: '1.9',
  RowHiddenChangedEvent: '1.11',
  ProtectionChangedEvent: '1.14',
  EventNameChanged: 'online',
  EventVisibilityChanged: 'online',
  EventMoved: 'online',
};

export const ONE_SHEET_SINCE = { ...SINCE, DataChangedEvent: '1.7', SelectionChangedEvent: '1.7' };
export const TABLES_SINCE = {
  DataChangedEvent: '1.7',
  SelectionChangedEvent: '1.7',
  AddedEvent: '1.9',
  DeletedEvent: '1.9',
};

export const ALL_OF_WORKBOOK = 'Workbook';

/** What both a sheet and all sheets tell of. */
export const SHEET_EVENTS: Readonly<Record<string, EventKind>> = {
  DataChangedEvent: 'worksheetChanged',
  ActivatedEvent: 'worksheetActivated',
  DeactivatedEvent: 'worksheetDeactivated',
  SelectionChangedEvent: 'worksheetSelectionChanged',
  CalculatedEvent: 'worksheetCalculated',
  FormatChangedEvent: 'worksheetFormatChanged',
  RowHiddenChangedEvent: 'worksheetRowHiddenChanged',
  ProtectionChangedEvent: 'worksheetProtectionChanged',
  EventNameChanged: 'worksheetNameChanged',
  EventVisibilityChanged: 'worksheetVisibilityChanged',
};
