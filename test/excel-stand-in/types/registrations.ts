import type { Method } from '../protocol/define-type';
import type { EventKind } from '../model/events';
import type { Workbook } from '../model/workbook';

/** The methods by which office.js asks for events of one object, and takes that back; `at` is where it will listen. */
export function registrations<T>(
  kinds: Readonly<Record<string, EventKind>>,
  at: (target: T) => { readonly workbook: Workbook; readonly id: string },
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    methods[`_Register${name}`] = {
      run: (target) => {
        const { workbook, id } = at(target);
        workbook.events.registered.add(`${kind} ${id}`);
      },
    };
    methods[`_Unregister${name}`] = {
      run: (target) => {
        const { workbook, id } = at(target);
        workbook.events.registered.delete(`${kind} ${id}`);
      },
    };
  }
  return methods;
}

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
