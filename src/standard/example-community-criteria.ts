import { bilingual } from '../values/language';
import { COMMUNITY_REQUIREMENTS } from './example-community-requirements';
import { criterionMaker, type ExampleCriterion } from './example-criterion';

const { score, veto, bonus, deduction } = criterionMaker(
  'learning-community',
  bilingual('Other', '其他'),
);

const LEADERSHIP = bilingual('Leadership', '组织领导');
const PUBLICITY = bilingual('Publicity', '宣传发动');
const FACILITIES = bilingual('Facilities', '设施经费');
const RESOURCES = bilingual('Resources', '资源整合');
const BACKBONE = bilingual('Backbone team', '骨干队伍');

/** The five measures (P9). */
const MEASURES: readonly ExampleCriterion[] = [
  score('E1', LEADERSHIP, {
    criterion: bilingual(
      'One named person answers for the work; there is a plan for the year, and somebody checks how far it has got.',
      '有专人负责，有年度计划，并有人检查计划的落实情况。',
    ),
    method: 'report',
    weight: 6,
    floor: 6,
    note: bilingual('P9a. Below the floor it cannot be named.', 'P9a：低于底线的，不予命名。'),
  }),
  score('E2', LEADERSHIP, {
    criterion: bilingual(
      'Learning has rules of its own (time, place, records, exchange), and they are kept.',
      '学习有制度，时间、地点、记录和交流均有规定，并能坚持执行。',
    ),
    method: 'materials',
    weight: 4,
    note: bilingual('P9a. See a year’s records.', 'P9a：查阅全年学习记录。'),
  }),
  score('H1', PUBLICITY, {
    criterion: bilingual(
      'Notices, screens, groups and stories carry the news of learning to residents, who know what is on this month.',
      '通过公告栏、电子屏、居民群和身边故事等多种方式宣传，居民了解当月有哪些学习活动。',
    ),
    method: 'report',
    weight: 6.5,
    note: bilingual('P9b. Ask a few passers-by as well.', 'P9b：可随机询问几位居民。'),
  }),
  score('J1', FACILITIES, {
    criterion: bilingual(
      'Rooms and equipment for learning are sufficient, safe and looked after.',
      '学习场地和设备够用、安全，有人维护。',
    ),
    method: 'materials',
    weight: 5,
    note: bilingual('P9c. See the inventory, walk round.', 'P9c：查阅设备清单并实地察看。'),
  }),
  score('J2', FACILITIES, {
    criterion: bilingual(
      'The money for learning comes from more than one source, and its use is open to residents.',
      '学习经费来源不止一个渠道，使用情况向居民公开。',
    ),
    method: 'materials',
    weight: 4,
    note: bilingual('P9c. See the accounts.', 'P9c：查阅经费账目。'),
  }),
  score('K1', RESOURCES, {
    criterion: bilingual(
      'Units in the community open their libraries, halls and classrooms to residents, and take part in what is going on.',
      '辖区单位向居民开放图书室、会议室和教室，并积极参与社区学习活动。',
    ),
    method: 'symposium',
    weight: 6,
    note: bilingual('P9d. Invite two units or more.', 'P9d：请两家以上单位参加座谈。'),
  }),
  score('K2', RESOURCES, {
    criterion: bilingual(
      'Units learn as well: enough of them are learning units.',
      '单位自身也在学习：学习型单位达到一定数量。',
    ),
    method: 'composition',
    weight: 2,
    note: bilingual('P2. Target share of units: units 10%', 'P2：占单位总数的目标比例为单位 10%'),
  }),
  score('L1', BACKBONE, {
    criterion: bilingual(
      'Party-member cadres, neighbourhood cadres, community workers and volunteers form a team that is large enough and lasts.',
      '党员干部、居委会干部、社区工作者和志愿者组成骨干队伍，人数充足，队伍稳定。',
    ),
    method: 'report',
    weight: 6,
    note: bilingual('P9e. See the list of the team.', 'P9e：查看骨干队伍名单。'),
  }),
  score('L2', BACKBONE, {
    criterion: bilingual(
      'Learning counsellors are trained, known to residents and help them find their way.',
      '学习指导员受过培训，居民认识他们，也得到过他们的帮助。',
    ),
    method: 'symposium',
    weight: 5,
    note: bilingual('P9e. Ask who helped whom.', 'P9e：请居民举例说明。'),
  }),
];

const EXTRAS: readonly ExampleCriterion[] = [
  veto('V1', {
    criterion: bilingual(
      'Materials or figures handed in for the evaluation were falsified.',
      '申报材料或数据弄虚作假。',
    ),
    note: bilingual('P10, P12. Yes rules out naming.', 'P10、P12：填“是”即不予命名。'),
  }),
  veto('V2', {
    criterion: bilingual(
      'A serious accident or a serious public-order incident happened this year through the community’s fault.',
      '本年度因社区责任发生重大安全事故或重大治安事件。',
    ),
    note: bilingual('P11, P12. Yes rules out naming.', 'P11、P12：填“是”即不予命名。'),
  }),
  bonus('X1', {
    criterion: bilingual(
      'A way of working of its own that other communities of the district have taken up.',
      '有自己的特色做法，并在区内其他社区推广。',
    ),
    method: 'materials',
    maximum: 3,
    note: bilingual('P8, P9. At most 3 points.', 'P8、P9：最多加3分。'),
  }),
  deduction('Y1', {
    criterion: bilingual(
      'Founded complaints from residents about learning places or activities that were left unanswered.',
      '居民对学习场所或活动的合理投诉未及时处理。',
    ),
    method: 'materials',
    maximum: 5,
    note: bilingual('P8c, P11. At most 5 points.', 'P8c、P11：最多扣5分。'),
  }),
];

/** What the example standard asks of a learning community (P2, P8, P9). */
export const COMMUNITY_CRITERIA: readonly ExampleCriterion[] = [
  ...COMMUNITY_REQUIREMENTS,
  ...MEASURES,
  ...EXTRAS,
];
