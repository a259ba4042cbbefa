import { choiceWords, DECISIONS, type Decision } from '../../workbook/choices';
import type { ResultsWords } from '../pane-results-words';
import { count } from './phrases';

const rows = (number: number) => count(number, 'row', 'rows');

export const enResults: ResultsWords = {
  heading: 'Results',
  asOf: (date) => `As of ${date}`,
  decisionCount: (decision, number) => `${number} ${decisionName(decision)}`,
  show: 'Show',
  search: 'Search candidates',
  titleFilter: 'Title',
  allTitles: 'All titles',
  unknownTitle: 'Unknown title',
  noMatch: 'No candidate matches.',
  noCandidates: 'There are no candidates to decide on. Enter them in Candidates.',
  rank: (rank) => `Rank ${rank}`,
  noTotal: 'no total',
  moreReasons: (number) => `and ${count(number, 'more reason', 'more reasons')}`,
  strip: {
    label: (number, passMark) =>
      `Totals of ${count(number, 'candidate', 'candidates')} on a line from 0 to 100, with the pass mark at ${passMark}. The arrow keys go from one to the next, Enter opens it.`,
    dot: (name, total, decision) => `${name}: ${total}, ${decision}`,
    passMark: (passMark) => `Pass mark ${passMark}`,
    tableCaption: 'Totals by range',
    range: 'Total',
    candidates: 'Candidates',
  },
  write: {
    notWritten: 'Not written into the workbook yet.',
    written: 'The workbook’s Results and Findings are up to date.',
    outOfDate: 'What stands in the workbook’s Results and Findings is out of date.',
    whatWillBeWritten: 'What will be written',
    sheet: ({ name, kind, added, changed, unchanged, removed }) => {
      if (kind === 'new') return `${name}: new sheet, ${rows(added)}`;
      if (kind === 'grown') return `${name}: ${rows(added)} added`;
      const parts = [
        ...(added > 0 ? [`${added} added`] : []),
        ...(changed > 0 ? [`${changed} changed`] : []),
        ...(removed > 0 ? [`${removed} removed`] : []),
        `${unchanged} unchanged`,
      ];
      return `${name}: ${parts.join(', ')}`;
    },
    decisionChanges: (number) =>
      `${count(number, 'decision is', 'decisions are')} another than in Results now`,
    decisionChange: (name, from, to) =>
      `${name}: ${from ? decisionName(from) : 'not there'} → ${to ? decisionName(to) : 'not there'}`,
    audit: 'Also write Audit: every total again as live formulas',
    write: 'Write results',
    changedMeanwhile:
      'The workbook has changed since this was shown. Nothing was written; look at what will be written once more.',
    nameTitles: 'Name titles',
  },
  naming: {
    heading: 'Name titles',
    lead: (number, date) =>
      `${count(number, 'candidate', 'candidates')} will be added to the register, named on ${date}.`,
    nobody: 'Nobody is to be named: whoever is decided Named holds the title already.',
    holdAlready: (number) =>
      `${count(number, 'candidate holds', 'candidates hold')} the title already, and ${number === 1 ? 'gets' : 'get'} no new line`,
    holder: (name, titleNo, namedOn) => `${name}: ${titleNo}, named on ${namedOn}`,
    incomplete: (number) =>
      `${count(number, 'candidate is', 'candidates are')} incomplete and can’t be named yet. They can be named later.`,
    reviewDue: (date) => `review due ${date}`,
    whatElse: 'Results and Findings are written along with it.',
    name: (number) => `Name ${count(number, 'title', 'titles')}`,
    confirmHeading: (number) => `Name ${count(number, 'title', 'titles')}?`,
    confirmText: (date) =>
      `They go into the register, Titles, with ${date} as the day of naming. The register only grows: a line that is there stays. Right after it, Undo still takes it back.`,
    confirm: 'Name them',
    cancel: 'Cancel',
    named: (number) => `Named: ${count(number, 'title', 'titles')} added to the register.`,
  },
};

function decisionName(decision: Decision): string {
  return choiceWords(DECISIONS, decision).en.toLowerCase();
}
