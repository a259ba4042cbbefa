import type { SettledFinding } from './settle-findings';

/** A finding as every command's JSON has it. */
export function findingJson({ severity, code, sheet, cell, value, affects }: SettledFinding) {
  return { severity, code, sheet, cell, value, affects };
}
