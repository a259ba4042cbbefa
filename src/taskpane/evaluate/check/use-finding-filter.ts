import { useState } from 'react';
import type { FindingFilter } from './group-findings';

const ALL: FindingFilter = { severities: new Set(), sheet: '', text: '' };

/** Which findings are shown; it stays while the workbook is read again. */
export function useFindingFilter() {
  return useState<FindingFilter>(ALL);
}
