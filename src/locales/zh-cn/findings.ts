import type { FindingsWords } from '../catalogue';
import { cellFindings } from './findings-of-cells';
import { fileFindings } from './findings-of-files';
import { recordFindings } from './findings-of-records';
import { scoreFindings } from './findings-of-scores';
import { standardFindings } from './findings-of-standard';
import { tableFindings } from './findings-of-tables';

export const zhCnFindings: FindingsWords = {
  ...tableFindings,
  ...recordFindings,
  ...cellFindings,
  ...standardFindings,
  ...scoreFindings,
  ...fileFindings,
};
