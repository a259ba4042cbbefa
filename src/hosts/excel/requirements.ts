import { HostProblemError } from '../host';

/**
 * What the host stands on: merged areas and tables that change their size. Whatever version people can buy has it
 * (Excel LTSC 2021 has 1.14); what is above it is asked for where it is used.
 */
export const BASE_SET = '1.13';

export function isSupported(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}

/** @throws {HostProblemError} `not-supported` */
export function requireBaseSet(): void {
  if (!isSupported(BASE_SET)) {
    throw new HostProblemError('not-supported', `ExcelApi ${BASE_SET} is needed`);
  }
}
