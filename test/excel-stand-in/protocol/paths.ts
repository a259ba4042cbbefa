import { Handle } from './define-type';
import { apiNotFound, ExcelError } from './excel-error';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
} from './messages';
import { lowered, own } from './query';
import { checkSupported, type Requirements } from './requirements';

/** The objects that a request speaks of, each found (or made) once, when it is first needed. */
export class Paths {
  /** Undefined stands for the null object. */
  private readonly found = new Map<number, Handle | undefined>();

  constructor(
    private readonly request: RequestBody,
    private readonly root: Handle,
    private readonly references: ReadonlyMap<string, Handle>,
    private readonly requirements: Requirements,
  ) {}

  /** @throws {ExcelError} ItemNotFound, InvalidReference (it was there, and is gone), or whatever making it gives. */
  resolve(id: number): Handle | undefined {
    if (!this.found.has(id)) this.found.set(id, this.find(this.path(id)));
    const handle = this.found.get(id);
    if (handle !== undefined && handle.type.alive?.(handle.target) === false)
      throw new ExcelError(
        this.path(id).ObjectPathType === PATH.reference ? 'InvalidReference' : 'ItemNotFound',
      );
    return handle;
  }

  /** Arguments, with objects in place of the paths that name them. */
  argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) =>
      this.argument(value, info?.ReferencedObjectPathIds?.[index]),
    );
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference) ?? null;
    if (Array.isArray(value) && Array.isArray(reference))
      return value.map((part, index) => this.argument(part, reference[index]));
    return this.withObjects(value);
  }

  /** Plain data names objects by `{ _ObjectPathId }`, at any depth. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId)) ?? null;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, this.withObjects(part)]),
    );
  }

  /** How office.js names the place of an error: `Range.values`, `WorksheetCollection.getItem`. */
  location(action: Action): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const isPath = action.ActionType === ACTION.instantiate;
    const owner = isPath ? path?.ParentObjectPathId : action.ObjectPathId;
    const type = owner === undefined ? 'Workbook' : (this.found.get(owner)?.type.name ?? 'Object');
    const member = isPath
      ? path?.ObjectPathType === PATH.indexer
        ? 'getItem'
        : (path?.Name ?? '')
      : action.Name;
    return `${type}.${lowered(member)}`;
  }

  private path(id: number): ObjectPath {
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined)
      throw new ExcelError('InvalidArgument', `There is no object path ${id}.`);
    return path;
  }

  private find(path: ObjectPath): Handle | undefined {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.root;
      case PATH.newObject:
        throw apiNotFound(path.Name);
      case PATH.reference: {
        const kept = this.references.get(path.Name);
        if (kept === undefined) throw new ExcelError('InvalidReference');
        return kept;
      }
      case PATH.none:
        return undefined;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === undefined) return undefined;
    const { type, target } = parent;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (type.item === undefined) throw apiNotFound(`items of ${type.name}`);
      const item = type.item(target, args[0]);
      if (item === undefined) throw new ExcelError('ItemNotFound');
      return item;
    }
    const member =
      path.ObjectPathType === PATH.method
        ? own(type.methods, path.Name)
        : own(type.navigation, path.Name);
    const name = `${type.name}.${lowered(path.Name)}`;
    if (member === undefined) throw apiNotFound(name);
    checkSupported(this.requirements, name, member.since);
    const made = 'run' in member ? member.run(target, ...args) : member.to(target);
    if (made !== undefined && !(made instanceof Handle)) throw apiNotFound(`${name} as an object`);
    return made;
  }
}
