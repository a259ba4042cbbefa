import { useState } from 'react';
import type { FindingGroup } from './group-findings';

/** Which groups are open: the first one, until somebody opens and closes them; that holds when the check runs again. */
export function useOpenGroups(groups: readonly FindingGroup[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const first = groups[0]?.id;
  const isOpen = ({ id }: FindingGroup) => chosen.get(id) ?? id === first;
  const toggle = (group: FindingGroup) =>
    setChosen((before) => new Map(before).set(group.id, !isOpen(group)));
  return { isOpen, toggle };
}
