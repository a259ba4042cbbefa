import { isoDate } from '../../values/day';
import type { ReviewsWords } from '../reviews-words';
import { count } from './phrases';

export const enReviews: ReviewsWords = {
  removalReason: 'Did not pass the review (P14).',
  sheets: {
    planTitle: (year) => `Reviews due in ${year}`,
    planNote: (reviews, asOf) =>
      `${count(reviews, 'review', 'reviews')}, overdue ones included, as of ${isoDate(asOf)}. Each title is reviewed once every few years (P13).`,
    holdersTitle: 'Named titles',
    holdersNote: (titles, asOf) =>
      `${count(titles, 'title', 'titles')} in force as of ${isoDate(asOf)}, with their medals (P12).`,
    calendarTitle: 'Calendar',
    calendarNote:
      'What the calendar file holds, so that importing the next one updates the same events. Please leave it as it is.',
  },
  calendar: {
    name: 'Reviews of learning communities',
    summary: (name, kind) => `Review due: ${name}${kind === undefined ? '' : ` (${kind})`}`,
    description: ({ titleNo, district, namedOn, due }) =>
      [
        `Title no.: ${titleNo}`,
        ...(district === '' ? [] : [`District: ${district}`]),
        `Named on: ${isoDate(namedOn)}`,
        `Review due: ${isoDate(due)}`,
      ].join('\n'),
  },
};
