import { encodeXml } from './patch-text';
import { decodeXml } from './xml';
import { foldName, inflateEntry, readZip, writeZip, type ZipEntry, type ZipOutput } from './zip';

type Part = { readonly name: string } & (
  | { readonly kind: 'kept'; readonly entry: ZipEntry }
  | { readonly kind: 'written'; readonly content: Uint8Array }
  | { readonly kind: 'removed' }
);

/**
 * A package that is being changed: what nobody writes is copied as it stands. A part keeps its place in the zip when it
 * is written again, so that the same changes made twice give the same bytes.
 * Part names have no slash in front and are looked up without regard to case.
 */
export class PackageEdit {
  readonly #parts: Map<string, Part>;

  /** @throws {UnreadableFileError} when the bytes are no zip that can be read. */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map(
      [...readZip(bytes)].map(([name, entry]) => [foldName(name), { kind: 'kept', name, entry }]),
    );
  }

  has(name: string): boolean {
    const part = this.#parts.get(foldName(name));
    return part !== undefined && part.kind !== 'removed';
  }

  names(): readonly string[] {
    return [...this.#parts.values()].flatMap(({ kind, name }) => (kind === 'removed' ? [] : name));
  }

  /** The part's text, or undefined where there is no such part. */
  read(name: string): string | undefined {
    const part = this.#parts.get(foldName(name));
    if (part === undefined || part.kind === 'removed') return undefined;
    return decodeXml(part.kind === 'written' ? part.content : inflateEntry(part.entry));
  }

  write(name: string, content: string | Uint8Array): void {
    const key = foldName(name);
    this.#parts.set(key, {
      kind: 'written',
      name: this.#parts.get(key)?.name ?? name,
      content: typeof content === 'string' ? encodeXml(content) : content,
    });
  }

  remove(name: string): void {
    const key = foldName(name);
    const part = this.#parts.get(key);
    if (part) this.#parts.set(key, { kind: 'removed', name: part.name });
  }

  /** Whether the part was there and is no longer. */
  wasRemoved(name: string): boolean {
    return this.#parts.get(foldName(name))?.kind === 'removed';
  }

  /** The first of `before1after`, `before2after`, … that no part has. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!this.#parts.has(foldName(name))) return name;
    }
  }

  /** The package as it is now, zipped. */
  bytes(): Uint8Array {
    const outputs: ZipOutput[] = [];
    for (const part of this.#parts.values()) {
      if (part.kind === 'kept') outputs.push({ name: part.entry.name, copyOf: part.entry });
      if (part.kind === 'written') outputs.push({ name: part.name, content: part.content });
    }
    return writeZip(outputs);
  }
}
