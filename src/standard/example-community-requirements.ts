import { bilingual } from '../values/language';
import { criterionMaker, type ExampleCriterion } from './example-criterion';

const { score } = criterionMaker('learning-community', bilingual('Other', '其他'));

const CONCEPT = bilingual('Concept', '学习理念');
const CONTENT = bilingual('Content', '学习内容');
const NETWORK = bilingual('Network', '学习网络');
const SYSTEM = bilingual('System', '组织体系');

/**
 * The four basic requirements (P8). The composition criteria (P2) stand beside others in their dimension, so that the
 * dimension floor never hangs on them alone.
 */
export const COMMUNITY_REQUIREMENTS: readonly ExampleCriterion[] = [
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
