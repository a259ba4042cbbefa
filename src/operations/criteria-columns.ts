import type { TitleKind } from '../workbook/choices';
import type { Criterion } from '../standard/standard';
import { codeColumnId } from '../consolidation/record-tables';
import type { DistrictStandard } from './district-standard';

export interface CodeColumn {
  readonly id: string;
  readonly code: string;
}

/** Each code once: criteria of several titles may share it. */
export function codesOf(
  standard: DistrictStandard | undefined,
  title: TitleKind | undefined,
  hasColumn: (criterion: Criterion) => boolean,
): readonly CodeColumn[] {
  const codes = new Map<string, string>();
  for (const criterion of standard?.criteria ?? []) {
    if ((title && criterion.title !== title) || !hasColumn(criterion)) continue;
    const id = codeColumnId(criterion.code);
    if (!codes.has(id)) codes.set(id, criterion.code);
  }
  return Array.from(codes, ([id, code]) => ({ id, code }));
}
