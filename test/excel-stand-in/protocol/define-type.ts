/** What a request names: an object of the workbook together with its Excel type. */
export class Handle {
  constructor(
    readonly type: ExcelType,
    readonly target: unknown,
  ) {}
}

export interface Property<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  /** The requirement set that has it: `1.9` of ExcelApi, or `online`. */
  readonly since?: string;
}

export interface Navigation<T> {
  /** Undefined stands for the null object. */
  readonly to: (target: T) => Handle | undefined;
  readonly since?: string;
}

export interface Method<T> {
  /** Gives a handle, undefined for the null object, or plain data. */
  readonly run: (target: T, ...args: readonly unknown[]) => unknown;
  readonly since?: string;
}

/** An Excel type as a table of what can be asked of it; names as the wire has them: `UsedRange`, `GetItem`. */
export interface TypeTable<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For collections: their items, and the one with a key (undefined: no such item). */
  readonly items?: (target: T) => readonly Handle[];
  readonly item?: (target: T, key: unknown) => Handle | undefined;
  /** What office.js needs to find the object again: `{ Id }`. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  /** Whether the object is still there. */
  readonly alive?: (target: T) => boolean;
  /** Whether office.js may ask to keep it beyond the request. */
  readonly canBeKept?: boolean;
}

/** A table whose objects are known only while a request is carried out. */
export type ExcelType = TypeTable<unknown>;

export interface DefinedType<T> extends TypeTable<unknown> {
  readonly of: (target: T) => Handle;
  /** The object of a handle of this type; undefined for any other value. */
  readonly in: (value: unknown) => T | undefined;
}

export function defineType<T>(table: TypeTable<T>): DefinedType<T> {
  const type: DefinedType<T> = {
    // The session hands a table only the targets that came with it (see `of`), so the type may be forgotten here.
    ...(table as unknown as TypeTable<unknown>),
    of: (target) => new Handle(type, target),
    in: (value) =>
      value instanceof Handle && value.type === type ? (value.target as T) : undefined,
  };
  return type;
}
