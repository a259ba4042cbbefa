import { folded } from '../values/text';
import { CANDIDATES, COMMUNITY } from '../workbook/contract';
import { cellText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import type { Claim } from './claim';
import { packCells, packedCell } from './packed-cells';
import type { SimilarAnswer } from './questions';
import { blockCell, columnPlaces, type RecordBlock } from './record-block';
import type { ClaimsByTable } from './read-city';

/**
 * Calls a community by one name, and one key if it is a candidate twice, where a person has said that two names are the
 * same: in a district, wherever the other name is mentioned.
 */
export function unifyNames(
  claims: ClaimsByTable,
  answers: readonly SimilarAnswer[],
): ClaimsByTable {
  const same = answers.filter((one) => one.same);
  if (same.length === 0) return claims;
  const candidates = new Map<string, SimilarAnswer>();
  const names = new Map<string, string>();
  for (const one of same) {
    const { first, other } = one;
    if (other.candidate !== undefined && first.candidate !== undefined) {
      candidates.set(folded(other.candidate), one);
    }
    const district = districtOf(one, claims);
    names.set(`${district}\n${folded(other.name)}`, first.name);
  }
  const rename = blockRenamer(candidates, names, districtFinder(claims));
  return new Map(
    Array.from(claims, ([table, byKey]) => {
      const unified = new Map<string, Claim[]>();
      for (const [key, own] of byKey) {
        const [candidate = '', ...rest] = key.split('\n');
        const target = candidates.get(candidate)?.first.candidate;
        const called = target === undefined ? key : [folded(target), ...rest].join('\n');
        const renamed = own.map(rename);
        const list = unified.get(called);
        if (list) list.push(...renamed);
        else unified.set(called, renamed);
      }
      return [table, unified];
    }),
  );
}

/** Folded; a mention has its district as its key, a candidate in its row. */
function districtOf({ first, other }: SimilarAnswer, claims: ClaimsByTable): string {
  const named = first.district || other.district;
  if (named !== '') return folded(named);
  return districtFinder(claims)(folded(other.candidate ?? first.candidate ?? ''));
}

/** The district of a candidate by its key, both folded. */
function districtFinder(claims: ClaimsByTable): (candidate: string) => string {
  const candidates = claims.get(CANDIDATES.name);
  return (candidate) => {
    for (const { block, index } of candidates?.get(candidate) ?? []) {
      const district = cellText(blockCell(block, index, 'district'));
      if (district !== '') return folded(district);
    }
    return '';
  };
}

function blockRenamer(
  candidates: ReadonlyMap<string, SimilarAnswer>,
  names: ReadonlyMap<string, string>,
  findDistrict: (candidate: string) => string,
): (claim: Claim) => Claim {
  return (claim) => {
    const { block, index } = claim;
    const text = (id: string) => folded(cellText(blockCell(block, index, id)));
    const changed = new Map<string, CellValue>();
    const alias = candidates.get(text('candidate'))?.first;
    if (alias?.candidate !== undefined) {
      changed.set('candidate', alias.candidate);
      if (block.table === CANDIDATES.name) changed.set('name', alias.name);
    }
    if (columnPlaces(block).has(COMMUNITY.id)) {
      const district = text('district') || findDistrict(text('candidate'));
      const name = names.get(`${district}\n${text(COMMUNITY.id)}`);
      if (name !== undefined) changed.set(COMMUNITY.id, name);
    }
    return changed.size === 0
      ? claim
      : { ...claim, block: oneRow(block, index, changed), index: 0 };
  };
}

function oneRow(
  block: RecordBlock,
  index: number,
  changed: ReadonlyMap<string, CellValue>,
): RecordBlock {
  const cells = block.columns.map(({ id }, at) =>
    changed.has(id) ? changed.get(id) : packedCell(block.cells, index, at),
  );
  return {
    ...block,
    rows: block.rows.slice(index, index + 1),
    keys: block.keys.slice(index, index + 1),
    cells: packCells([cells], cells.length),
  };
}
