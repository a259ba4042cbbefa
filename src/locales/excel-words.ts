/** Why the add-in's page can do nothing where it is open. */
export type ExcelAbsence =
  /** Microsoft's library did not come: no network, or it is blocked. */
  | 'no-library'
  /** The page is open in a browser or in another program. */
  | 'not-excel'
  /** This Excel lacks what the add-in rests on. */
  | 'too-old'
  /** Excel has not answered for a long while. */
  | 'no-answer';

/** What the add-in says where it cannot work: what is the matter, and what to do. */
export type ExcelWords = Readonly<
  Record<ExcelAbsence, { readonly heading: string; readonly advice: string }>
>;
