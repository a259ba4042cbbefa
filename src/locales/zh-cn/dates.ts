import { civilDate, type Day } from '../../values/day';

/** `2026年5月1日` */
export function writtenDate(date: Day): string {
  const { year, month, day } = civilDate(date);
  return `${year}年${month}月${day}日`;
}
