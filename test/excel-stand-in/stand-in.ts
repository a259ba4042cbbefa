import { EVENT_TYPES, type ExcelEvent } from './model/events';
import { recalculate } from './model/calculate';
import { Workbook } from './model/workbook';
import { Faults, type Fault } from './faults';
import { Person } from './person';
import { ExcelError } from './protocol/excel-error';
import { ACTION, type AnswerBody, type RequestBody } from './protocol/messages';
import { EXCEL_ON_THE_WEB, isSetSupported, type Requirements } from './protocol/requirements';
import { Session } from './protocol/session';
import { refusal, unavailable, type Reply } from './reply';
import { webWorkbookType, workbookType } from './types/workbook';

export interface StandInOptions {
  readonly name?: string;
  /** The requirement sets of this Excel; without them, Excel on the web. */
  readonly requirements?: Requirements;
  /** The most bytes of a request and of an answer; Excel on the web takes 5 MB. */
  readonly mostBytes?: number;
}

/** One request, as it was carried out: for counting round trips and what they weigh. */
export interface RequestRecord {
  readonly actions: number;
  readonly bytes: number;
  readonly answerBytes: number;
  /** The code that it failed with. */
  readonly failed: string | undefined;
}

/** An event as office.js takes it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Excel on the web with one workbook open and one add-in connected to it. */
export class StandIn {
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly requirements: Requirements;
  readonly requests: RequestRecord[] = [];
  /** Requests by which office.js only lets go of what it kept: it sends them by itself, and does not wait for them. */
  cleanups = 0;
  /** Somebody's cursor is inside a cell. */
  cellIsEdited = false;
  /** Another workbook has the focus. */
  isInactive = false;
  readonly person: Person;
  private readonly session: Session;
  private readonly webSession: Session;
  private readonly mostBytes: number;

  constructor(options: StandInOptions = {}) {
    this.workbook = new Workbook(options.name);
    this.person = new Person(this);
    this.requirements = options.requirements ?? EXCEL_ON_THE_WEB;
    this.mostBytes = options.mostBytes ?? FIVE_MEGABYTES;
    this.session = new Session(() => workbookType.of(this.workbook), this.requirements);
    this.webSession = new Session(() => webWorkbookType.of(this.workbook), this.requirements);
  }

  /** What office.js has kept beyond a request and not let go of. */
  get keptReferences(): number {
    return this.session.references.size;
  }

  /** Undefined when no answer ever comes. */
  answer(text: string, toWebWorkbook = false): Reply | undefined {
    const request = JSON.parse(text) as RequestBody;
    const session = toWebWorkbook ? this.webSession : this.session;
    if (isCleanup(request)) {
      this.cleanups++;
      return answerOf(session.carryOut(request));
    }
    const fault = this.faults.take() ?? this.obstacle();
    const bytes = Buffer.byteLength(text);
    const reply =
      bytes > this.mostBytes
        ? refusal('RequestPayloadSizeLimitExceeded')
        : this.carriedOut(session, request, fault);
    this.requests.push({
      actions: request.Actions.length,
      bytes,
      answerBytes: reply?.kind === 'answer' ? Buffer.byteLength(reply.body) : 0,
      failed: reply === undefined ? 'silent' : reply.failed,
    });
    return reply;
  }

  /** Hears of events that the add-in asked for, in the form that office.js takes. */
  onEvents(
    listener: (entries: readonly EventEntry[]) => void,
    onSelection: () => void,
  ): () => void {
    return this.workbook.events.listen((happening) => {
      if (!this.workbook.enableEvents) return;
      if (happening === 'selection') return onSelection();
      const entries = this.entriesFor(happening);
      if (entries.length > 0) listener(entries);
    });
  }

  private entriesFor({ kind, targetId, details }: ExcelEvent): EventEntry[] {
    const table = this.workbook.tables.find(({ id }) => id === targetId);
    // Who it was that changed something is told since 1.14 only.
    const { triggerSource, ...older } = details;
    const told = isSetSupported(this.requirements, 'ExcelApi', '1.14')
      ? { triggerSource, ...older }
      : older;
    const places = ['Workbook', targetId, ...(table === undefined ? [] : [table.sheet.id])];
    return places
      .filter((place) => this.workbook.events.registered.has(`${kind} ${place}`))
      .map((place) => ({
        messageCategory: 65_536,
        messageType: EVENT_TYPES[kind],
        targetId: place,
        message: JSON.stringify(told),
      }));
  }

  private obstacle(): Fault | undefined {
    if (this.cellIsEdited) return { kind: 'refused', code: 'InvalidOperationInCellEditMode' };
    if (this.isInactive) return { kind: 'refused', code: 'InactiveWorkbook' };
    return undefined;
  }

  private carriedOut(
    session: Session,
    request: RequestBody,
    fault: Fault | undefined,
  ): Reply | undefined {
    if (fault?.kind === 'refused') return refusal(fault.code);
    if (fault?.kind === 'http') return unavailable(fault.status);
    if (fault?.kind === 'silent' && !fault.after) return undefined;
    const stopAt =
      fault?.kind === 'at-action'
        ? { action: fault.action, error: new ExcelError(fault.code) }
        : undefined;
    const answer = answerOf(this.asAddIn(() => session.carryOut(request, stopAt)));
    if (fault?.kind === 'silent') return undefined;
    if (fault?.kind === 'answer-lost') return refusal(fault.code);
    const fits = Buffer.byteLength(answer.body) <= this.mostBytes;
    return fits ? answer : refusal('ResponsePayloadSizeLimitExceeded');
  }

  private asAddIn(act: () => AnswerBody): AnswerBody {
    const { events, calculationMode } = this.workbook;
    events.actor = 'add-in';
    try {
      const answer = act();
      if (calculationMode !== 'Manual' && this.workbook.contentChanged) recalculate(this.workbook);
      this.workbook.contentChanged = false;
      return answer;
    } finally {
      events.actor = 'person';
    }
  }
}

function answerOf(answer: AnswerBody): Extract<Reply, { kind: 'answer' }> {
  return { kind: 'answer', body: JSON.stringify(answer), failed: answer.Error?.Code };
}

function isCleanup({ Actions }: RequestBody): boolean {
  const lets = Actions.filter(
    ({ ActionType, Name }) => ActionType === ACTION.method && Name === '_RemoveReference',
  );
  const others = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return lets.length > 0 && lets.length === others.length;
}
