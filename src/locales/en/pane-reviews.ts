import type { PaneReviewsWords } from '../pane-reviews-words';
import { count, list } from './phrases';

const reviews = (number: number) => count(number, 'review', 'reviews');

export const enPaneReviews: PaneReviewsWords = {
  noRegister:
    'This workbook has no register yet. It is made when titles are named: under Evaluate, after the results.',
  asOf: 'As of',
  today: 'Today',
  buckets: {
    overdue: 'Overdue',
    'within-30': '30 days',
    'within-90': '90 days',
    'within-180': '180 days',
    later: 'Later',
    removed: 'Removed',
  },
  bucketsLabel: 'Due within',
  yearsHeading: 'What is coming',
  yearsLabel: (years) => `Reviews due by year: ${years.join(', ')}`,
  yearCount: (year, number) => `${year}: ${number}`,
  yearsAfter: (year, number) => `after ${year}: ${number}`,
  search: 'Name or number',
  allTitles: 'All titles',
  titleFilter: 'Title',
  allDistricts: 'All districts',
  districtFilter: 'District',
  listLabel: 'Holders by due date',
  listCount: (shown, all) => (shown === all ? `${all} holders` : `${shown} of ${all} holders`),
  noMatch: 'No holder matches.',
  daysLeft: (days) => {
    if (days === 0) return 'today';
    return days > 0 ? `in ${count(days, 'day', 'days')}` : `${count(-days, 'day', 'days')} late`;
  },
  removedOn: (date) => `removed ${date}`,
  due: (date) => `due ${date}`,
  open: (name) => `${name}: history and review`,
  select: (name) => `Select ${name}`,
  clearSelection: 'Clear',
  recordSelected: (number) => `Record ${reviews(number)}`,
  findings: (errors, warnings) =>
    `The register has ${count(errors, 'error', 'errors')} and ${count(warnings, 'warning', 'warnings')}`,
  moreFindings: (number) => `… and ${number} more`,
  more: {
    heading: 'Calendar, lists, review round',
    calendar: 'Calendar file',
    calendarHint:
      'An all-day event for each title in force, for Outlook and other calendars. The events are kept in the sheet Calendar, so that the next file updates them.',
    calendarFile: 'reviews.ics',
    calendarSaved: (events) =>
      `Calendar file saved: ${count(events, 'event', 'events')}. Open it to import it.`,
    lists: 'Lists to print',
    listsHint: 'The year’s review plan by district, and the named titles with their medals.',
    upToDate: 'Bring up to date',
    upToDateHint: 'Due dates and statuses in the register, as of today.',
    isUpToDate: 'The register is up to date.',
    broughtUpToDate: (cells) => `Brought up to date: ${count(cells, 'cell', 'cells')}.`,
    round: 'New review round',
    roundHint: (number, year) =>
      `A workbook of its own in which the ${count(number, 'holder', 'holders')} whose review is due by the end of ${year} are evaluated again.`,
    roundName: (year) => `Reviews ${year}`,
    roundOpened: (number) => `A new workbook with ${count(number, 'candidate', 'candidates')}.`,
    roundNone: (year) => `No review is due by the end of ${year}.`,
    results: 'Take over results …',
    resultsHint:
      'From the workbook of a review round: named becomes passed, not named failed, incomplete nothing. They are shown before they are recorded.',
    resultsNone: 'That workbook decides on nobody who holds a title here.',
    resultsReading: (file) => `Reading ${file} …`,
  },
  holder: {
    gone: 'This line is no longer in the register.',
    titleNo: 'Title no.',
    medal: 'Medal no.',
    history: 'History',
    named: 'Named',
    outcome: (outcome) => `Review: ${outcome.toLowerCase()}`,
    corrected: 'corrected later',
    removed: 'Removed from the list (P14)',
    due: 'Review due',
    overdue: 'Review overdue since',
    total: (total) => `total ${total}`,
    record: 'Record review',
    correct: 'Correct',
    correctLabel: (date) => `Correct the record of ${date}`,
  },
  record: {
    heading: (number) => (number === 1 ? 'Record review' : `Record ${reviews(number)}`),
    correctHeading: (date) => `Correct the record of ${date}`,
    never: 'There was no such review',
    date: 'Date of the review',
    outcome: 'Outcome',
    outcomeOf: (name) => `Outcome of ${name}`,
    outcomeForAll: 'Outcome for all',
    choose: 'Choose …',
    total: 'Total (may be left out)',
    totalOf: (name) => `Total of ${name}`,
    decidedBy: 'Decided by',
    note: 'Note',
    badDate: 'Choose a date.',
    badTotal: 'A number, 0 or more.',
    whatHappens: 'What this does',
    stays: (name, due) => `${name}: review due ${due}, as before`,
    movesOn: (name, due) => `${name}: next review due ${due}`,
    backInForce: (name, due) => `${name}: back on the list, review due ${due}`,
    removes: (names, number) =>
      `This removes ${count(number, 'title', 'titles')} from the list (P14): ${list(names)}${number > names.length ? ` and ${number - names.length} more` : ''}.`,
    moreEffects: (number) => `… and ${number} more`,
    button: (number) => `Record ${reviews(number)}`,
    recorded: (number) => `Recorded: ${reviews(number)}.`,
    changedMeanwhile:
      'The workbook was changed meanwhile, so nothing was recorded. Look at what this does now, and record again.',
    problem: (name, problem) => `${name}: ${problem}`,
    problems: {
      'unknown-title-no': () => 'This number is not in the register.',
      'in-future': ({ asOf }, date) => `The date is after today, ${date(asOf)}.`,
      'before-naming': ({ namedOn }, date) => `The title was named later, on ${date(namedOn)}.`,
      'already-recorded': ({ reviewedOn }, date) =>
        `There is a record of ${date(reviewedOn)} already. Correct that one.`,
      'already-removed': ({ removedOn }, date) => `The title was removed on ${date(removedOn)}.`,
      'nothing-to-correct': ({ reviewedOn }, date) =>
        `There is no record of ${date(reviewedOn)} that counts.`,
      'negative-total': () => 'The total has to be 0 or more.',
      'no-note-column': () =>
        'The sheet Reviews has no column “Note”, in which a correction is noted. Add it first.',
    },
    outcomeHints: {
      passed: 'The title stays; the next date is set.',
      failed: 'The title is removed, or warned, as the settings say (P14).',
      deferred: 'Nothing changes; the review is still due.',
    },
  },
};
