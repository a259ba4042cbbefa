import { Handle, type ExcelType } from './define-type';
import { apiNotFound, ExcelError } from './excel-error';
import { ACTION, type Action, type AnswerBody, type RequestBody } from './messages';
import { own, queried, lowered } from './query';
import { Paths } from './paths';
import { checkSupported, type Requirements } from './requirements';

/** One add-in's connection to a workbook: what it keeps beyond a request, and the carrying out of requests. */
export class Session {
  /** What office.js asked to keep, by reference id. */
  readonly references = new Map<string, Handle>();
  private serial = 0;

  constructor(
    private readonly root: () => Handle,
    private readonly requirements: Requirements,
  ) {}

  /**
   * Carries out the actions in their order, up to the first that fails (or `stopAt`, which fails with that code):
   * those before it have taken effect and stay.
   */
  carryOut(
    request: RequestBody,
    stopAt?: { readonly action: number; readonly error: ExcelError },
  ): AnswerBody {
    const paths = new Paths(request, this.root(), this.references, this.requirements);
    const kept = new Set<unknown>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (stopAt?.action === index) throw stopAt.error;
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({
          ActionId: action.Id,
          Value: this.act(action, paths, kept, request.AutoKeepReference === true),
        });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const failed = {
          Code: error.code,
          Message: error.message,
          ActionIndex: index,
          Location: paths.location(action),
          HttpStatusCode: 400,
        };
        return { Results: results, TraceIds: traces, Error: failed };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action, paths: Paths, kept: Set<unknown>, keepItems: boolean): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const handle = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        if (handle === undefined) return null;
        return {
          ...handle.type.identity?.(handle.target),
          ...(kept.has(handle) ? this.keep(handle) : {}),
        };
      case ACTION.query:
        if (handle === undefined) return null;
        return queried(handle, action.QueryInfo ?? {}, this.requirements, (item) =>
          keepItems ? this.keep(item) : {},
        );
      case ACTION.method:
        if (handle === undefined) return null;
        if (action.Name === '_KeepReference' && handle.type.canBeKept === true) {
          kept.add(handle);
          return null;
        }
        if (action.Name === '_RemoveReference') {
          this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
          return null;
        }
        return this.call(
          handle.type,
          handle.target,
          action.Name,
          paths.argumentsOf(action.ArgumentInfo),
        );
      case ACTION.set:
        if (handle === undefined) return null;
        return this.set(
          handle.type,
          handle.target,
          action.Name,
          paths.argumentsOf(action.ArgumentInfo)[0],
        );
      default:
        throw apiNotFound(`actions of the type ${action.ActionType}`);
    }
  }

  private call(type: ExcelType, target: unknown, name: string, args: readonly unknown[]): unknown {
    const method = own(type.methods, name);
    if (method === undefined) throw apiNotFound(`the method ${type.name}.${lowered(name)}`);
    checkSupported(this.requirements, `${type.name}.${lowered(name)}`, method.since);
    const value = method.run(target, ...args);
    return value === undefined || value instanceof Handle ? null : value;
  }

  private set(type: ExcelType, target: unknown, name: string, value: unknown): null {
    const property = own(type.properties, name);
    if (property?.set === undefined)
      throw apiNotFound(`setting the property ${type.name}.${lowered(name)}`);
    checkSupported(this.requirements, `${type.name}.${lowered(name)}`, property.since);
    property.set(target, value);
    return null;
  }

  private keep(handle: Handle): Record<string, unknown> {
    if (handle.type.canBeKept !== true) return {};
    const id = `kept-${++this.serial}`;
    this.references.set(id, handle);
    return { _ReferenceId: id };
  }
}
