/** How far the share of all residents may lie from the share of those who answered. */
export interface SamplingError {
  readonly respondents: number;
  /** Undefined where the workbook doesn't say how many residents there are. */
  readonly residents: number | undefined;
  /** In percentage points at 95 % confidence; finite-population corrected if the residents are known. */
  readonly margin: number;
}

/** The normal quantile of 95 % confidence, two-sided. */
const Z = 1.96;

/**
 * The margin of error of a questionnaire (P10): z √(p (1 − p) ÷ n), times √((N − n) ÷ (N − 1)) with N known. Not a part of
 * any decision, so floating point will do.
 * @param respondents n, 1 or more
 * @param residents N; below n it is taken as unknown
 * @param share p, 0 to 1; a half is the worst case
 */
export function samplingError(
  respondents: number,
  residents: number | undefined,
  share = 0.5,
): SamplingError {
  const known = residents !== undefined && residents >= respondents ? residents : undefined;
  const plain = Z * Math.sqrt((share * (1 - share)) / respondents);
  const correction =
    known === undefined || known === 1 ? 1 : Math.sqrt((known - respondents) / (known - 1));
  const everyoneAnswered = known === respondents;
  return {
    respondents,
    residents: known,
    margin: everyoneAnswered ? 0 : 100 * plain * correction,
  };
}
