import type { Property } from './define-type';

/** A property that is a field of the object itself, read and checked by `read` when it is set. */
export function field<K extends string, V>(
  key: K,
  read: (value: unknown) => V,
  since?: string,
): Property<Record<K, V>> {
  const property: Property<Record<K, V>> = {
    get: (target) => target[key],
    set: (target, value) => {
      target[key] = read(value);
    },
  };
  return since === undefined ? property : { ...property, since };
}
