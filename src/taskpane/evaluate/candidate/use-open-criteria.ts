import { useState } from 'react';

/** Which criteria are open; it stays while the workbook is read again. */
export interface OpenCriteria {
  readonly isOpen: (code: string) => boolean;
  readonly toggle: (code: string) => void;
}

export function useOpenCriteria(): OpenCriteria {
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  return {
    isOpen: (code) => codes.has(code),
    toggle: (code) =>
      setCodes((before) => {
        const after = new Set(before);
        if (!after.delete(code)) after.add(code);
        return after;
      }),
  };
}
