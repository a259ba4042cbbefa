import type { Handle } from './define-type';
import { apiNotFound } from './excel-error';
import type { Query } from './messages';
import { checkSupported, isAvailable, type Requirements } from './requirements';

type Answer = Record<string, unknown>;

/** What is left to select below a property or collection, by its name: `format/fill/color` is format → fill → color. */
type Selection = ReadonlyMap<string, Selection>;

/** Carries out `load`: the properties that were asked for, with the names of the wire. */
export function queried(
  handle: Handle,
  query: Query,
  sets: Requirements,
  keep: (handle: Handle) => Answer,
): unknown {
  const selection = selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]);
  return answerFor(handle, selection, query);

  function answerFor(handle: Handle, selected: Selection, page: Query): Answer {
    return handle.type.items === undefined
      ? objectAnswer(handle, selected)
      : collectionAnswer(handle, selected, page);
  }

  function objectAnswer({ type, target }: Handle, selected: Selection): Answer {
    const answer: Answer = { ...type.identity?.(target) };
    const everything = selected.size === 0 || selected.has('*') || selected.has('$all');
    if (everything)
      for (const [name, property] of Object.entries(type.properties ?? {}))
        if (isAvailable(sets, property.since)) answer[name] = property.get(target);
    for (const [wanted, below] of selected) {
      if (wanted === '*' || wanted === '$all' || wanted === '$none') continue;
      const name = capitalised(wanted);
      const property = own(type.properties, name);
      const navigation = own(type.navigation, name);
      checkSupported(sets, `${type.name}.${wanted}`, (property ?? navigation)?.since);
      if (property !== undefined) answer[name] = property.get(target);
      else if (navigation !== undefined) {
        const next = navigation.to(target);
        answer[name] = next === undefined ? null : answerFor(next, below, {});
      } else if (!(name in answer)) throw apiNotFound(`the property ${type.name}.${wanted}`);
    }
    return answer;
  }

  function collectionAnswer({ type, target }: Handle, selected: Selection, page: Query): Answer {
    const ofItems = new Map(selected);
    const answer: Answer = {};
    const own = type.properties ?? {};
    for (const [name, property] of Object.entries(own))
      if (selected.size === 0 || selected.has(lowered(name)) || selected.has(name))
        answer[name] = property.get(target);
    for (const name of Object.keys(own)) {
      ofItems.delete(name);
      ofItems.delete(lowered(name));
    }
    const inside = ofItems.get('items');
    if (inside !== undefined) {
      ofItems.delete('items');
      for (const [name, below] of inside) ofItems.set(name, below);
    }
    if (ofItems.size === 0 && selected.size > 0 && inside === undefined) return answer;
    const items = type.items?.(target) ?? [];
    const skipped = items.slice(page.Skip ?? 0).slice(0, page.Top ?? items.length);
    answer['_Items'] = skipped.map((item) => ({ ...keep(item), ...answerFor(item, ofItems, {}) }));
    return answer;
  }
}

function selectionOf(paths: readonly string[]): Selection {
  const root = new Map<string, Map<string, unknown>>();
  for (const path of paths) {
    let at: Map<string, unknown> = root;
    for (const part of path.split(/[/.]/).filter((piece) => piece !== '')) {
      const next = (at.get(part) as Map<string, unknown> | undefined) ?? new Map<string, unknown>();
      at.set(part, next);
      at = next;
    }
  }
  return root as Selection;
}

/** The member of a table with that very name, never one that every object has. */
export function own<V>(
  table: Readonly<Record<string, V>> | undefined,
  name: string,
): V | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

export function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
