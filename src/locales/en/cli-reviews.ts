import type { ReviewsCliWords } from '../cli-words';

export const enCliReviews: ReviewsCliWords = {
  help: `Says which titles are in force, whose review is due, and who was removed.

  npm run -s cli -- reviews FILE [--as-of YYYY-MM-DD] [--ics FILE] [--json FILE|-]
                          [--out FILE] [--round FILE] [--results FILE]
                          [--lang en|zh-CN]

  FILE          the workbook (.xlsx, .xlsm); only its register (Titles) must be there
  --as-of       the day to look from, past or future; today if left out
  --ics FILE    write a calendar file: an all-day event for each title in force
  --json        write the register as JSON to a file, or to standard output (-)
  --out FILE    write a copy of the workbook with Titles brought up to date, the year’s
              review plan and the list of named titles to print, and the calendar’s events
  --round FILE  write a new evaluation workbook with the holders whose review is due by the
              year’s end as its candidates
  --results FILE  take over what such a workbook decides as reviews of the as-of day: named is
              passed, not named failed, incomplete nothing; they go into --out
  --lang        the language of what is written; the workbook’s own if left out

Exit code 0: done. 1: done, and the check found errors. 2: could not run.`,
  missingFile: 'Say which workbook holds the register.',
  resultsWhere: 'Results are recorded in a copy of the workbook: say where, by --out FILE.',
  checking: 'Looking through the register …',
  heading: (reviews) => `Overdue or due soon (${reviews})`,
  daysLeft: 'Days left',
  notShown: (reviews) => `… and ${reviews} more; see --out or --json.`,
  standing: (asOf, { inForce, dueSoon, overdue, removed }) =>
    `As of ${asOf}: ${inForce} in force, ${dueSoon} due soon, ${overdue} overdue, ${removed} removed.`,
};
