/** What may stand in a formula: text, a quoted sheet name, or something else. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** The names of the functions that a formula calls, in capitals, without the marks of younger ones. */
export function functionsOf(formula: string): readonly string[] {
  const calls = formula.replace(QUOTED, '').matchAll(/([\p{L}_\\][\p{L}\p{N}_.\\]*)\s*\(/gu);
  return Array.from(calls, ([, name = '']) => plainFormula(name).toUpperCase());
}

/** Whether it speaks of columns of tables, of other workbooks, or of several sheets at once. */
export function reachesBeyondCells(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '');
  return bare.includes('[') || /:[^:!(),]*!/.test(bare.replace(/'(?:[^']|'')*'/g, 'quoted'));
}

/** As a person would type it: files mark functions that are younger than the format. */
export function plainFormula(formula: string): string {
  return formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, '');
}

/**
 * As a file wants it: with the marks of functions that are younger than the format, without which Excel shows #NAME?
 * until somebody edits the cell ("Issue: An _xlfn. prefix is displayed in front of a formula", Microsoft).
 */
export function fileFormula(formula: string): string {
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu,
    (token, quoted: string | undefined, name: string | undefined) => {
      if (quoted !== undefined || name === undefined) return token;
      const upper = name.toUpperCase();
      if (YOUNG_ARRAY_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
      return YOUNG_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : token;
    },
  );
}

const YOUNG_ARRAY_FUNCTIONS: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

/** Of Excel 2010 and later, as far as people type them. */
const YOUNG_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY IFNA XOR DAYS ISOWEEKNUM ' +
    'NUMBERVALUE UNICHAR UNICODE FORMULATEXT ISFORMULA SHEET SHEETS BASE DECIMAL ARABIC PERMUTATIONA COMBINA GAMMA ' +
    'PHI GAUSS STDEV.P STDEV.S VAR.P VAR.S MODE.SNGL MODE.MULT PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC ' +
    'QUARTILE.EXC RANK.EQ RANK.AVG PERCENTRANK.INC PERCENTRANK.EXC NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'T.DIST T.INV T.TEST COVARIANCE.P COVARIANCE.S CONFIDENCE.NORM CONFIDENCE.T AGGREGATE TAKE DROP VSTACK HSTACK ' +
    'TOCOL TOROW TEXTBEFORE TEXTAFTER TEXTSPLIT CHOOSECOLS CHOOSEROWS EXPAND WRAPROWS WRAPCOLS'
  ).split(' '),
);
