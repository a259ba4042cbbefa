import { civilDate } from '../../values/day';
import { bilingual } from '../../values/language';
import type { TitleKind } from '../../workbook/choices';
import type { SampleSlip } from './sample-district';
import { PLACES } from './sample-places';
import type { DraftCell, DraftRow } from './sample-words';
import { SlipTable } from './slip-table';

/** The tables of the sample that people make slips in. */
interface SlippingTables {
  readonly candidates: readonly DraftRow[];
  readonly scores: Readonly<Record<TitleKind, readonly DraftRow[]>>;
  readonly inspections: readonly DraftRow[];
}

/** A community that was inspected last year only. */
export const NOT_INSPECTED = 'C022';

const NOT_APPLICABLE = bilingual('N/A', '不适用');

/** Puts in the deliberate slips and says where they are: of the kinds that people make, and few enough to find. */
export function withSlips(
  tables: SlippingTables,
): SlippingTables & { readonly slips: readonly SampleSlip[] } {
  const scores = (title: TitleKind) =>
    new SlipTable({ table: 'Scores', title }, tables.scores[title]);
  const candidates = new SlipTable({ table: 'Candidates', title: undefined }, tables.candidates);
  const inspections = new SlipTable({ table: 'Inspections', title: undefined }, tables.inspections);
  const community = scores('learning-community');
  const family = scores('learning-family');
  const group = scores('learning-building-group');
  const unit = scores('learning-unit');

  candidates.set('F008', 0, 'community', committeeName, 'similar-names');
  community.set('C004', 1, 'A1', '８．５', 'number-as-text');
  community.set('C009', 2, 'B1', '8分', 'number-as-text');
  community.set('C016', 3, 'H1', undefined, 'missing-score');
  family.set('F012', 2, 'F1', 12, 'out-of-range');
  family.set('F017', 4, 'candidate', 'FO17', 'unknown-candidate');
  family.set('F019', 0, 'F5', '-', 'abstention');
  family.repeat('F025', 3);
  family.addTotals();
  group.set('B006', 1, 'G6', NOT_APPLICABLE, 'mixed-not-applicable');
  unit.setAll('U010', 'U7', NOT_APPLICABLE, 'not-applicable');
  inspections.set('C013', 2, 'date', typedDate, 'date-as-text');
  inspections.noteMissing(NOT_INSPECTED, 'missing-inspection');

  return {
    candidates: candidates.rows,
    scores: {
      'learning-community': community.rows,
      'learning-family': family.rows,
      'learning-building-group': group.rows,
      'learning-unit': unit.rows,
    },
    inspections: inspections.rows,
    slips: [candidates, community, family, group, unit, inspections].flatMap(({ slips }) => slips),
  };
}

/** The residents' committee in place of its community, as many people call it. */
function committeeName(community: DraftCell): DraftCell {
  const place = PLACES.find(({ name }) => name === community);
  if (!place) throw new RangeError('the community is not one of the sample');
  const { short } = place;
  return bilingual(`${short.en} Community Residents’ Committee`, `${short['zh-CN']}社区居委会`);
}

/** `2026.5.14` */
function typedDate(date: DraftCell): DraftCell {
  if (typeof date !== 'object' || !('day' in date)) throw new RangeError('not a date');
  const { year, month, day } = civilDate(date.day);
  return `${year}.${month}.${day}`;
}
