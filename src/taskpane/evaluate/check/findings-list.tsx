import type { SettledFinding } from '../../../operations/settle-findings';
import { LongList } from '../../parts/long-list';
import { useWords } from '../../state/pane-context';
import { FindingGroupRow } from './finding-group-row';
import { FindingRow } from './finding-row';
import type { FindingGroup } from './group-findings';
import { useOpenGroups } from './use-open-groups';

type Row =
  | { readonly kind: 'group'; readonly group: FindingGroup }
  | { readonly kind: 'finding'; readonly finding: SettledFinding; readonly key: string };

/** In pixels, about. */
const HEIGHT = { group: 40, finding: 96 } as const;

/** Kinds of finding, each with its findings when it is open. */
export function FindingsList({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const { findings: label } = useWords().pane.check;
  const { isOpen, toggle } = useOpenGroups(groups);
  const rows = groups.flatMap((group): readonly Row[] => [
    { kind: 'group', group },
    ...(isOpen(group)
      ? group.findings.map((finding, index) => ({
          kind: 'finding' as const,
          finding,
          key: `${group.id} ${index}`,
        }))
      : []),
  ]);
  return (
    <LongList
      items={rows}
      label={label}
      keyOf={(row) => (row.kind === 'group' ? row.group.id : row.key)}
      heightOf={({ kind }) => HEIGHT[kind]}
    >
      {(row) =>
        row.kind === 'group' ? (
          <FindingGroupRow
            group={row.group}
            isOpen={isOpen(row.group)}
            onToggle={() => toggle(row.group)}
          />
        ) : (
          <FindingRow finding={row.finding} />
        )
      }
    </LongList>
  );
}
