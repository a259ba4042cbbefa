/** The numbers that office.js gives to the events of workbooks, worksheets and tables. */
export const EVENT_TYPES = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
} as const;

export type EventKind = keyof typeof EVENT_TYPES;

export interface ExcelEvent {
  readonly kind: EventKind;
  /** The ids that add-ins may listen at: the worksheet's or table's own; those who listen to all hear it anyway. */
  readonly targetId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Who acts on the workbook just now. */
export type Actor = 'person' | 'add-in';

/** Told of everything that happens in a workbook, as it happens. */
export class EventLog {
  actor: Actor = 'person';
  /** What add-ins asked to hear: `worksheetChanged Workbook`, `worksheetActivated {id}`. */
  readonly registered = new Set<string>();
  private readonly listeners = new Set<(happening: ExcelEvent | 'selection') => void>();

  tell(kind: EventKind, targetId: string, details: Readonly<Record<string, unknown>>): void {
    const who =
      this.actor === 'add-in' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' };
    const happening = { kind, targetId, details: { source: 'Local', ...who, ...details } };
    for (const listener of this.listeners) listener(happening);
  }

  /** The older event of the whole workbook, which says nothing but that it happened. */
  tellSelection(): void {
    for (const listener of this.listeners) listener('selection');
  }

  listen(listener: (happening: ExcelEvent | 'selection') => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
