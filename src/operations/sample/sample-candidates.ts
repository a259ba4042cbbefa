import { dayOf } from '../../values/day';
import type { Bilingual } from '../../values/language';
import {
  choiceWords,
  TITLE_KINDS,
  UNIT_TYPES,
  YES_NO,
  type TitleKind,
} from '../../workbook/choices';
import { chance, cycled } from './chance';
import { buildingGroupName, familyName, UNITS } from './sample-people';
import { DISTRICT, PLACES, type Place } from './sample-places';
import { PROFILES, type Profile } from './sample-profiles';
import type { DraftRow } from './sample-words';

/** A candidate of this year before its scores. */
export interface SampleCandidate {
  /** `C001`; the letter is the title's. */
  readonly id: string;
  readonly title: TitleKind;
  readonly place: Place;
  readonly profile: Profile;
  readonly row: DraftRow;
}

/** A community's base numbers (P2). */
export interface BaseNumbers {
  readonly households: number;
  readonly buildingGroups: number;
  readonly units: number;
  readonly residents: number;
}

export interface SampleCommunity extends SampleCandidate {
  readonly base: BaseNumbers;
}

const SEED = 20_260_101;

export function sampleCommunities(): readonly SampleCommunity[] {
  const { whole } = chance(SEED);
  return PLACES.map((place, index) => {
    const profile = cycled(PROFILES['learning-community'], index);
    const households = whole(90, 260) * 10 + whole(0, 9);
    const base: BaseNumbers = {
      households,
      buildingGroups: whole(20, 60),
      units: whole(10, 40),
      residents: Math.round((households * whole(250, 270)) / 100),
    };
    const year = whole(2008, 2019);
    // Most people write the year, some the date.
    const since = index % 6 === 5 ? { day: dayOf(year, whole(9, 12), whole(1, 28)) } : year;
    const candidate = draft('learning-community', index, place.name, place, profile);
    const row: DraftRow = {
      ...candidate.row,
      advancedUnitSince: profile.neverAdvanced ? undefined : since,
      demonstrationCommunity: yesNo(whole(1, 3) === 1),
      civilisedCommunity: yesNo(whole(1, 3) > 1),
      ...base,
    };
    return { ...candidate, base, row };
  });
}

/** Families, building groups and units, spread over the communities. */
export function sampleParts(): readonly SampleCandidate[] {
  const families = PROFILES['learning-family'].map((profile, index) => {
    const place = cycled(PLACES, index * 5 + 3);
    return withCommunity(draft('learning-family', index, familyName(index), place, profile));
  });
  const groups = PROFILES['learning-building-group'].map((profile, index) => {
    const place = cycled(PLACES, index * 7 + 1);
    // Even numbers: those of earlier years are odd.
    const name = buildingGroupName(place, 2 * (1 + ((index * 3) % 8)));
    return withCommunity(draft('learning-building-group', index, name, place, profile));
  });
  const units = PROFILES['learning-unit'].map((profile, index) => {
    const place = cycled(PLACES, index * 11 + 2);
    const { name, type } = cycled(UNITS, index);
    const candidate = withCommunity(draft('learning-unit', index, name, place, profile));
    const unitType = choiceWords(UNIT_TYPES, type);
    return { ...candidate, row: { ...candidate.row, unitType } };
  });
  return [...families, ...groups, ...units];
}

export const TITLE_LETTERS: Readonly<Record<TitleKind, string>> = {
  'learning-community': 'C',
  'learning-family': 'F',
  'learning-building-group': 'B',
  'learning-unit': 'U',
};

function draft(
  title: TitleKind,
  index: number,
  name: Bilingual,
  place: Place,
  profile: Profile,
): SampleCandidate {
  const id = `${TITLE_LETTERS[title]}${String(index + 1).padStart(3, '0')}`;
  const row: DraftRow = {
    candidate: id,
    title: choiceWords(TITLE_KINDS, title),
    name,
    district: DISTRICT,
    subdistrict: place.subdistrict,
  };
  return { id, title, place, profile, row };
}

function withCommunity(candidate: SampleCandidate): SampleCandidate {
  return { ...candidate, row: { ...candidate.row, community: candidate.place.name } };
}

function yesNo(yes: boolean): Bilingual {
  return choiceWords(YES_NO, yes ? 'yes' : 'no');
}
