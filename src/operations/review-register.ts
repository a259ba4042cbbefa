import { yearOf, type Day } from '../values/day';
import { folded } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import { bucketOf, type DueBucket } from '../register/due-bucket';
import type { Holder } from '../register/standings';

/** A holder as a list of reviews shows it. */
export interface DueLine {
  readonly holder: Holder;
  readonly bucket: DueBucket;
  /** From the as-of day to the due date; below 0 when it is past. */
  readonly daysLeft: number;
}

/** What a list is narrowed down to; undefined stands for all. */
export interface DueFilter {
  readonly bucket: DueBucket | undefined;
  readonly district: string | undefined;
  readonly title: TitleKind | undefined;
  /** A piece of a name, a number, a candidate's key or a community, however it is written. */
  readonly search: string;
}

/** Shows everything. */
export const NO_FILTER: DueFilter = {
  bucket: undefined,
  district: undefined,
  title: undefined,
  search: '',
};

/** The holders by due date, removed ones last; those of one day in the register's order. */
export function dueLines(holders: readonly Holder[], asOf: Day): readonly DueLine[] {
  const lines = holders.map((holder): DueLine => {
    const daysLeft = holder.standing.reviewDue - asOf;
    return { holder, daysLeft, bucket: bucketOf(holder.standing, asOf) };
  });
  return lines.sort((a, b) => lateness(a) - lateness(b) || a.daysLeft - b.daysLeft);
}

function lateness({ bucket }: DueLine): number {
  return bucket === 'removed' ? 1 : 0;
}

/** How many there are in each bucket. */
export function bucketCounts(lines: readonly DueLine[]): Readonly<Record<DueBucket, number>> {
  const counts = {
    overdue: 0,
    'within-30': 0,
    'within-90': 0,
    'within-180': 0,
    later: 0,
    removed: 0,
  };
  for (const { bucket } of lines) counts[bucket]++;
  return counts;
}

/** The lines that a filter lets through, in their order. */
export function filteredLines(
  lines: readonly DueLine[],
  { bucket, district, title, search }: DueFilter,
): readonly DueLine[] {
  const sought = folded(search);
  return lines.filter(
    (line) =>
      (bucket === undefined || line.bucket === bucket) &&
      (district === undefined || folded(line.holder.title.district) === folded(district)) &&
      (title === undefined || line.holder.title.title === title) &&
      (sought === '' || isFound(line.holder, sought)),
  );
}

function isFound({ title }: Holder, sought: string): boolean {
  const { name, titleNo, candidate, community, medalNo } = title;
  return [name, titleNo, candidate, community, medalNo].some((text) =>
    folded(text).includes(sought),
  );
}

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/**
 * How many reviews fall due in each year, from the as-of day's on, years without any in between included; overdue ones
 * are not ahead and count in no year.
 */
export function dueByYear(lines: readonly DueLine[], asOf: Day): readonly YearCount[] {
  const counts = new Map<number, number>();
  for (const { bucket, holder } of lines) {
    if (bucket === 'removed' || bucket === 'overdue') continue;
    const year = yearOf(holder.standing.reviewDue);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const first = yearOf(asOf);
  const last = [...counts.keys()].reduce((latest, year) => Math.max(latest, year), first);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}

/** The districts of the register, each as it was first written, in their order there. */
export function districtsOf(holders: readonly Holder[]): readonly string[] {
  const districts = new Map<string, string>();
  for (const { title } of holders) {
    const key = folded(title.district);
    if (key !== '' && !districts.has(key)) districts.set(key, title.district);
  }
  return [...districts.values()];
}
