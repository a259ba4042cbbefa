import type { TableSpec } from '../workbook/contract';
import { claimed } from './claim';
import type { HeaderAnswer } from './questions';
import type { CityRecords } from './read-city';
import { columnId, RECORD_TABLES } from './record-tables';

/** The ids that columns of a table had before a person said what their headers stand for. */
export function answeredColumns(
  answers: readonly HeaderAnswer[],
  spec: TableSpec,
): ReadonlySet<string> {
  const own = answers.filter(({ table }) => table === spec.name);
  return new Set(own.map(({ header }) => columnId(spec, header)));
}

/**
 * Whether the city's workbook has something of a file in a column whose header was told since to stand for another one:
 * the file has to be taken anew then, even with the same bytes.
 * @param identity of the file, as `fileIdentity` gives it
 */
export function isReadOtherwise(
  identity: string,
  { claims }: CityRecords,
  answers: readonly HeaderAnswer[],
): boolean {
  return RECORD_TABLES.some(({ spec }) => {
    const ids = [...answeredColumns(answers, spec)];
    if (ids.length === 0) return false;
    const records = claims.get(spec.name)?.values() ?? [];
    return Array.from(records).some((own) =>
      own.some(
        (claim) => claim.file === identity && ids.some((id) => claimed(claim, id) !== undefined),
      ),
    );
  });
}
