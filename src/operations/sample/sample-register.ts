import { addYears, dayOf, yearOf, type Day } from '../../values/day';
import { bilingual, type Bilingual } from '../../values/language';
import {
  choiceWords,
  OUTCOMES,
  STATUSES,
  TITLE_KINDS,
  type Outcome,
  type TitleKind,
} from '../../workbook/choices';
import { chance, type Chance } from './chance';
import { TITLE_LETTERS, type SampleCommunity } from './sample-candidates';
import {
  buildingGroupName,
  CITY_GUIDANCE_GROUP,
  DISTRICT_OFFICE,
  earlierUnitName,
  familyName,
} from './sample-people';
import { DISTRICT, EARLIER_PLACES, type Place } from './sample-places';
import type { DraftRow } from './sample-words';

const SEED = 20_260_505;
const REVIEW_YEARS = 3;

/** The first of them is due, and reviewed, in 2026; one is a 29 February, which has no anniversary. */
const NAMING_DAYS: readonly Day[] = [
  dayOf(2023, 5, 26),
  dayOf(2023, 11, 24),
  dayOf(2024, 2, 29),
  dayOf(2024, 11, 22),
  dayOf(2025, 11, 21),
];
const HOLDERS_PER_NAMING_DAY: readonly number[] = [5, 10, 5, 40, 40];

/** The first number that no family of this year has. */
const FIRST_EARLIER_FAMILY = 100;

interface Holder {
  readonly title: TitleKind;
  readonly name: Bilingual;
  /** Of families, building groups and units. */
  readonly community: Bilingual | undefined;
  readonly namedOn: Day;
}

interface Review {
  readonly on: Day;
  readonly outcome: Outcome;
  readonly total: number | undefined;
  readonly note: Bilingual | undefined;
}

export interface SampleRegister {
  /** By the column ids of `Titles`, and `community`. */
  readonly titles: readonly DraftRow[];
  readonly reviews: readonly DraftRow[];
}

/** The titles of earlier years (P12), and the reviews of those that were due first (P13, P14). */
export function sampleRegister(communities: readonly SampleCommunity[]): SampleRegister {
  const luck = chance(SEED);
  const order = TITLE_KINDS.map(({ code }) => code);
  const holders = [...earlierCommunities(), ...earlierParts(communities, luck)].sort(
    (a, b) => a.namedOn - b.namedOn || order.indexOf(a.title) - order.indexOf(b.title),
  );
  const running = new Map<string, number>();
  const titles: DraftRow[] = [];
  const reviews: DraftRow[] = [];
  holders.forEach((holder, index) => {
    const { title, namedOn } = holder;
    const series = `${TITLE_LETTERS[title]}-${yearOf(namedOn)}`;
    const number = (running.get(series) ?? 0) + 1;
    running.set(series, number);
    const titleNo = `${series}-${String(number).padStart(4, '0')}`;
    const review = namedOn === NAMING_DAYS[0] ? reviewOf(index, luck) : undefined;
    titles.push(titleRow(holder, titleNo, number, review));
    if (review) reviews.push(reviewRow(title, titleNo, review));
  });
  return { titles, reviews };
}

function earlierCommunities(): readonly Holder[] {
  return EARLIER_PLACES.map(({ name }, index) => ({
    title: 'learning-community',
    name,
    community: undefined,
    namedOn: NAMING_DAYS[index % 2] ?? 0,
  }));
}

/** 8 to 20 families, 3 to 8 building groups and 1 to 3 units a community: some have what the targets ask for, others less. */
function earlierParts(communities: readonly SampleCommunity[], luck: Chance): readonly Holder[] {
  let family = FIRST_EARLIER_FAMILY;
  return communities.flatMap(({ place, base }) => {
    const counts = {
      families: held(base.households, 1, 8, 20, luck),
      groups: held(base.buildingGroups, 20, 3, 8, luck),
      units: held(base.units, 10, 1, 3, luck),
    };
    const holder = (title: TitleKind, name: Bilingual): Holder => ({
      title,
      name,
      community: place.name,
      namedOn: NAMING_DAYS[luck.weighted(HOLDERS_PER_NAMING_DAY)] ?? 0,
    });
    return [
      ...times(counts.families, () => holder('learning-family', familyName(family++))),
      // Odd numbers: those of this year's candidates are even.
      ...times(counts.groups, (index) =>
        holder('learning-building-group', buildingGroupName(place, 2 * index + 1)),
      ),
      ...times(counts.units, (index) => holder('learning-unit', earlierName(place, index))),
    ];
  });
}

/** Between two thirds and somewhat more than the target share of the base. */
function held(base: number, percent: number, least: number, most: number, luck: Chance): number {
  const count = Math.round((base * percent * luck.whole(65, 115)) / 10_000);
  return Math.min(most, Math.max(least, count));
}

function times<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function earlierName(place: Place, index: number): Bilingual {
  return earlierUnitName(place, place.short.en.length + index * 2);
}

const PUT_OFF = bilingual('Asked for a later date.', '申请延期复评。');
const FAILED = bilingual('No activity for a year.', '一年未开展活动。');

/** Most passed; every so often one failed, was put off, or has not been reviewed. */
function reviewOf(index: number, luck: Chance): Review | undefined {
  const on = dayOf(2026, 5, 11 + (index % 5));
  const points = luck.whole(0, 24) / 2;
  if (index % 10 === 9) return undefined;
  if (index % 10 === 6) return { on, outcome: 'deferred', total: undefined, note: PUT_OFF };
  if (index % 10 === 3) return { on, outcome: 'failed', total: 62 + points, note: FAILED };
  return { on, outcome: 'passed', total: 82 + points, note: undefined };
}

function titleRow(
  { title, name, community, namedOn }: Holder,
  titleNo: string,
  number: number,
  review: Review | undefined,
): DraftRow {
  const year = yearOf(namedOn);
  const isRemoved = review?.outcome === 'failed';
  const isReviewed = isRemoved || review?.outcome === 'passed';
  const cycles = review?.outcome === 'passed' ? 2 : 1;
  return {
    titleNo,
    candidate: `${year}-${TITLE_LETTERS[title]}${String(number).padStart(3, '0')}`,
    name,
    district: DISTRICT,
    community,
    title: choiceWords(TITLE_KINDS, title),
    namedOn: { day: namedOn },
    medalNo: `${TITLE_LETTERS[title]}${year % 100}${String(number).padStart(3, '0')}`,
    reviewedOn: isReviewed ? { day: review.on } : undefined,
    // P13: counted from the naming, whenever the review was.
    reviewDue: { day: addYears(namedOn, cycles * REVIEW_YEARS) },
    status: choiceWords(STATUSES, isRemoved ? 'removed' : 'in-force'),
    removedOn: isRemoved ? { day: review.on } : undefined,
    reason: isRemoved
      ? bilingual('Did not pass the review (P14).', '复评未通过（P14）。')
      : undefined,
  };
}

function reviewRow(title: TitleKind, titleNo: string, review: Review): DraftRow {
  return {
    titleNo,
    reviewedOn: { day: review.on },
    outcome: choiceWords(OUTCOMES, review.outcome),
    total: review.total,
    decidedBy: title === 'learning-community' ? CITY_GUIDANCE_GROUP : DISTRICT_OFFICE,
    note: review.note,
  };
}
