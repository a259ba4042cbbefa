import type { Holder } from '../../../register/standings';

/** What people call a title: its holder's name, or the number where there is none. */
export function nameFinder(holders: readonly Holder[]): (titleNo: string) => string {
  const names = new Map(holders.map(({ title }) => [title.titleNo, title.name || title.candidate]));
  return (titleNo) => names.get(titleNo) || titleNo;
}
