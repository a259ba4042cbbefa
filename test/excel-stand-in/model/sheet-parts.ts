import type { Area } from './area';

export type Plain = string | number | boolean | null;
export type PlainRecord = Readonly<Record<string, unknown>>;

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
}

export type PageLayout = Record<string, unknown>;

export interface Validation {
  area: Area;
  rule: PlainRecord;
  prompt: PlainRecord | undefined;
  errorAlert: PlainRecord | undefined;
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  area: Area;
  /** The rule as the API describes it, by type. */
  rule: PlainRecord | undefined;
  stopIfTrue: boolean;
  /** Flat, like a cell's: `font.color`, `fill.color`, … */
  format: Map<string, unknown>;
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}
