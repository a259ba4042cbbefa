import type { FindingDetails } from '../workbook/findings';
import { readNumber } from '../workbook/read-cell';

/** On which side of a range a value lies that was found out of it; undefined where the text doesn't tell. */
export function rangeSide(
  { minimum, maximum }: FindingDetails['out-of-range'],
  value: string,
): 'below' | 'above' | undefined {
  const reading = readNumber(value);
  if (reading.kind !== 'value') return undefined;
  if (reading.value < Number(minimum)) return 'below';
  return maximum !== undefined && reading.value > Number(maximum) ? 'above' : undefined;
}
