import { bilingual } from '../values/language';
import { criterionMaker, type ExampleCriterion } from './example-criterion';

const { score, veto, bonus } = criterionMaker('learning-family', bilingual('Other', '其他'));

const LEARNING = bilingual('Learning at home', '家庭学习');
const TAKING_PART = bilingual('Taking part', '社区参与');
const NEIGHBOURS = bilingual('Neighbourliness', '邻里文明');

/** What the example standard asks of a learning family (P5). */
export const FAMILY_CRITERIA: readonly ExampleCriterion[] = [
  score('F1', LEARNING, {
    criterion: bilingual(
      'Everybody in the family is learning something that suits them, at school, for their trade or for its own sake.',
      '家庭成员人人在学，或上学读书，或提高职业技能，或培养兴趣，各取所需。',
    ),
    method: 'report',
    weight: 25,
    note: bilingual('P5. Let each member speak.', 'P5：请每位成员谈一谈。'),
  }),
  score('F2', LEARNING, {
    criterion: bilingual(
      'Learning has its place in the family’s day: time, a corner of the flat, talk at table.',
      '学习融入日常生活，有固定的时间和角落，饭桌上也常谈学习。',
    ),
    method: 'report',
    weight: 15,
    note: bilingual('P5. Ask about an ordinary week.', 'P5：请其介绍平常的一周。'),
  }),
  score('F3', TAKING_PART, {
    criterion: bilingual(
      'Members come to the community’s learning activities, and some help to run them.',
      '家庭成员经常参加社区学习活动，有人参与组织。',
    ),
    method: 'materials',
    weight: 20,
    note: bilingual('P5. See the attendance lists.', 'P5：查阅活动签到记录。'),
  }),
  score('F4', TAKING_PART, {
    criterion: bilingual(
      'Members give the community their time or skills as volunteers.',
      '家庭成员发挥所长，参加社区志愿服务。',
    ),
    method: 'materials',
    weight: 15,
    note: bilingual('P5. See the volunteer records.', 'P5：查阅志愿服务记录。'),
  }),
  score('F5', NEIGHBOURS, {
    criterion: bilingual(
      'Neighbours know the family as friendly and ready to help.',
      '邻里和睦，乐于助人，左邻右舍评价好。',
    ),
    method: 'symposium',
    weight: 15,
    note: bilingual('P5. Hear the neighbours.', 'P5：听取邻居意见。'),
  }),
  score('F6', NEIGHBOURS, {
    criterion: bilingual(
      'The family is considerate, keeps its home clean and the shared spaces clear.',
      '言行文明，家中整洁，不占用公共空间。',
    ),
    method: 'symposium',
    weight: 10,
    maximum: 5,
    note: bilingual('P5. Hear the building leader.', 'P5：听取楼组长意见。'),
  }),
  veto('FV1', {
    criterion: bilingual(
      'A member broke the law this year in a way that an authority punished.',
      '本年度有家庭成员因违法受到处罚。',
    ),
    note: bilingual('P5. Yes rules out naming.', 'P5：填“是”即不予命名。'),
  }),
  bonus('FX1', {
    criterion: bilingual(
      'The family teaches: a course, a reading circle or help with homework that others count on.',
      '带动他人学习，如开课、办读书会或辅导邻家孩子。',
    ),
    method: 'materials',
    maximum: 2,
    note: bilingual('P5. At most 2 points.', 'P5：最多加2分。'),
  }),
];
