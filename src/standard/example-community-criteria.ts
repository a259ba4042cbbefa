import { bilingual } from '../values/language';
import { criterionMaker, type ExampleCriterion } from './example-criterion';

const { score, veto, bonus, deduction } = criterionMaker(
  'learning-community',
  bilingual('Other', '其他'),
);

const CONCEPT = bilingual('Concept', '学习理念');
const CONTENT = bilingual('Content', '学习内容');
const NETWORK = bilingual('Network', '学习网络');
const SYSTEM = bilingual('System', '组织体系');

/**
 * The four basic requirements (P8). The composition criteria (P2) stand beside others in their dimension, so that the
 * dimension floor never hangs on them alone.
 */
const REQUIREMENTS: readonly ExampleCriterion[] = [
  score('A1', CONCEPT, {
    criterion: bilingual(
      'Residents of every age can say why they go on learning and what they are learning now.',
      '各年龄段居民都说得出自己为什么要继续学习、眼下正在学什么。',
    ),
    method: 'symposium',
    weight: 4,
    note: bilingual(
      'P8a. Invite young, working and retired residents.',
      'P8a：座谈会请青年、在职和退休居民各若干人参加。',
    ),
  }),
  score('A2', CONCEPT, {
    criterion: bilingual(
      'Learning for everybody, all through life, is written into the community’s plans and shows in its services.',
      '社区规划写明全民学习、终身学习的目标，并在日常服务中看得到落实。',
    ),
    method: 'report',
    weight: 4,
    note: bilingual('P8a. Ask for this year’s examples.', 'P8a：请社区举出本年度的实例。'),
  }),
  score('A3', CONCEPT, {
    criterion: bilingual(
      'The idea has reached people’s homes: enough households are learning families.',
      '学习理念走进家门：学习型家庭达到一定数量。',
    ),
    method: 'composition',
    weight: 2,
    note: bilingual(
      'P2. Target share of households: families 1%',
      'P2：占总户数的目标比例为家庭 1%',
    ),
  }),
  score('B1', CONTENT, {
    criterion: bilingual(
      'Residents are asked every year what they want to learn, and the programme changes accordingly.',
      '每年了解居民的学习需求，并据此更新课程和活动。',
    ),
    method: 'materials',
    weight: 6,
    note: bilingual(
      'P8b. Compare the survey with two years’ programmes.',
      'P8b：对照需求调查和近两年的活动安排。',
    ),
  }),
  score('B2', CONTENT, {
    criterion: bilingual(
      'Courses serve work, health, law, culture and everyday life, and none of these is forgotten.',
      '课程兼顾就业、健康、法律、文化和日常生活，各方面均有安排。',
    ),
    method: 'materials',
    weight: 5,
    note: bilingual('P8b. See the list of courses.', 'P8b：查阅课程目录。'),
  }),
  score('B3', CONTENT, {
    criterion: bilingual(
      'How satisfied are you with what you can learn in the community? (1 not at all, 5 very)',
      '您对社区提供的学习活动是否满意？（1为很不满意，5为非常满意）',
    ),
    method: 'questionnaire',
    weight: 8,
    maximum: 5,
    note: bilingual(
      'P8b, P10. A random sample of residents, 20 or more.',
      'P8b、P10：随机抽取居民填写，不少于20份。',
    ),
  }),
  score('C1', NETWORK, {
    criterion: bilingual(
      'There is a place to learn within a short walk: a civic school, a culture room, a reading room or a square.',
      '居民就近有学习场所，如市民学校、文化活动室、阅览室或学习广场。',
    ),
    method: 'materials',
    weight: 6,
    note: bilingual('P8c. See the map of places.', 'P8c：查看学习场所分布图。'),
  }),
  score('C2', NETWORK, {
    criterion: bilingual(
      'The places are open when people have time, evenings and weekends included, and they are used.',
      '学习场所晚间和周末照常开放，使用率较高。',
    ),
    method: 'materials',
    weight: 5,
    maximum: 5,
    note: bilingual('P8c. See opening hours and visitor logs.', 'P8c：查阅开放时间和使用登记。'),
  }),
  score('C3', NETWORK, {
    criterion: bilingual(
      'The network reaches the stairwells: enough building groups are learning building groups.',
      '学习网络延伸到楼道：学习型楼组达到一定数量。',
    ),
    method: 'composition',
    weight: 3,
    note: bilingual(
      'P2. Target share of building groups: building groups 20%',
      'P2：占楼组总数的目标比例为楼组 20%',
    ),
  }),
  score('D1', SYSTEM, {
    criterion: bilingual(
      'Each group of people has somewhere to belong: party members, parents of small children, young people, the elderly, newcomers, and those who want law, health or safety.',
      '党员、婴幼儿家长、青少年、老年人和外来人员等各类人群，以及法律、健康、安全等主题，都有相应的学习组织。',
    ),
    method: 'report',
    weight: 7,
    maximum: 20,
    note: bilingual('P8d. Ask who is still left out.', 'P8d：询问还有哪些人群没有覆盖。'),
  }),
  score('D2', SYSTEM, {
    criterion: bilingual(
      'The learning organisations meet regularly, lead themselves, and welcome new members.',
      '各学习组织定期活动、自主管理，并不断吸收新成员。',
    ),
    method: 'symposium',
    weight: 5.5,
    note: bilingual('P8d. Hear members, not only leaders.', 'P8d：除负责人外，也要听取成员意见。'),
  }),
];

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
  ...REQUIREMENTS,
  ...MEASURES,
  ...EXTRAS,
];
