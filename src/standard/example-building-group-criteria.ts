import { bilingual } from '../values/language';
import { criterionMaker, type ExampleCriterion } from './example-criterion';

const { score, veto, bonus } = criterionMaker(
  'learning-building-group',
  bilingual('Other', '其他'),
);

const LEADER = bilingual('Building leader', '楼组长');
const TOGETHER = bilingual('Learning together', '互学互助');
const STAIRWELL = bilingual('Stairwell', '楼道环境');

/** What the example standard asks of a learning building group (P6). */
export const BUILDING_GROUP_CRITERIA: readonly ExampleCriterion[] = [
  score('G1', LEADER, {
    criterion: bilingual(
      'The building leader gets the neighbours together, plans with them and learns along.',
      '楼组长牵头，与邻居商量学习安排，自己带头学。',
    ),
    method: 'report',
    weight: 20,
    note: bilingual('P6. The building leader reports.', 'P6：由楼组长汇报。'),
  }),
  score('G2', TOGETHER, {
    criterion: bilingual(
      'Learning activities take place regularly, with a record of what was done and who came.',
      '学习活动定期开展，内容和参加人员有记录。',
    ),
    method: 'materials',
    weight: 25,
    note: bilingual('P6. See a year’s records.', 'P6：查阅全年活动记录。'),
  }),
  score('G3', TOGETHER, {
    criterion: bilingual(
      'Members teach one another what they are good at, and help where help is needed.',
      '成员各展所长、互教互学，谁家有困难就帮谁家。',
    ),
    method: 'symposium',
    weight: 15,
    note: bilingual('P6. Ask for examples of each.', 'P6：请成员各举一例。'),
  }),
  score('G4', TOGETHER, {
    criterion: bilingual(
      'Its meetings and exchanges are something that other buildings come to see and take up.',
      '学习交流活跃，其他楼组前来观摩、借鉴。',
    ),
    method: 'report',
    weight: 15,
    note: bilingual('P6. Ask which buildings came.', 'P6：询问有哪些楼组来过。'),
  }),
  score('G5', STAIRWELL, {
    criterion: bilingual(
      'Stairs and landings are clean, free of clutter and safe.',
      '楼道干净，不堆杂物，通行安全。',
    ),
    method: 'materials',
    weight: 15,
    note: bilingual('P6. Photographs, or go and look.', 'P6：查看照片或实地察看。'),
  }),
  score('G6', STAIRWELL, {
    criterion: bilingual(
      'The stairwell speaks of the people who live there: pictures, writing, books to swap.',
      '楼道有文化气息，如邻居的书画作品、图书交换角。',
    ),
    method: 'materials',
    weight: 10,
    maximum: 5,
    note: bilingual('P6. Photographs, or go and look.', 'P6：查看照片或实地察看。'),
  }),
  veto('GV1', {
    criterion: bilingual(
      'A fire or another accident happened this year because a known hazard in the building was left alone.',
      '本年度因隐患不整改发生火灾等安全事故。',
    ),
    note: bilingual('P6. Yes rules out naming.', 'P6：填“是”即不予命名。'),
  }),
  bonus('GX1', {
    criterion: bilingual(
      'An activity born in this building has become one of the whole community’s.',
      '由本楼组发起的活动已成为全社区的活动。',
    ),
    method: 'materials',
    maximum: 2,
    note: bilingual('P6. At most 2 points.', 'P6：最多加2分。'),
  }),
];
