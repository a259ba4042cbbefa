import { bilingual } from '../values/language';
import { criterionMaker, type ExampleCriterion } from './example-criterion';

const { score, veto, bonus } = criterionMaker('learning-unit', bilingual('Other', '其他'));

const ORGANISATION = bilingual('Organisation', '组织推动');
const LEARNING_AND_WORK = bilingual('Learning and work', '学用结合');
const GROWTH = bilingual('Growth', '成长成效');

/** What the example standard asks of a learning unit (P7). */
export const UNIT_CRITERIA: readonly ExampleCriterion[] = [
  score('U1', ORGANISATION, {
    criterion: bilingual(
      'The unit itself moves learning forward: somebody in charge, time set aside, progress looked at.',
      '单位主动推动学习，有人负责，有时间保障，有检查。',
    ),
    method: 'report',
    weight: 20,
    floor: 6,
    note: bilingual('P7. Below the floor it cannot be named.', 'P7：低于底线的，不予命名。'),
  }),
  score('U2', ORGANISATION, {
    criterion: bilingual(
      'Whoever goes on learning gains by it: the incentives are laid down and really used.',
      '鼓励终身学习的激励办法成文，并真正兑现。',
    ),
    method: 'materials',
    weight: 15,
    note: bilingual('P7. See the rules and who benefited.', 'P7：查阅办法和兑现记录。'),
  }),
  score('U3', LEARNING_AND_WORK, {
    criterion: bilingual(
      'Learning, work and life support one another: people learn from their tasks and use what they learn.',
      '学习、工作、生活相互促进，在工作中学习，把所学用于工作和生活。',
    ),
    method: 'symposium',
    weight: 20,
    note: bilingual('P7. Invite different jobs.', 'P7：请不同岗位人员参加座谈。'),
  }),
  score('U4', LEARNING_AND_WORK, {
    criterion: bilingual(
      'Members share a picture of where the unit is going, and had a say in it.',
      '成员对单位的发展愿景有共识，并参与过讨论。',
    ),
    method: 'report',
    weight: 10,
    maximum: 5,
    note: bilingual('P7. Ask how it came about.', 'P7：了解愿景形成的过程。'),
  }),
  score('U5', GROWTH, {
    criterion: bilingual(
      'People’s own growth and the unit’s go together: each has a plan, and the unit helps with it.',
      '个人成长与单位发展相结合，人人有成长计划，单位给予支持。',
    ),
    method: 'symposium',
    weight: 15,
    note: bilingual('P7. Hear people at all levels.', 'P7：听取各层级人员意见。'),
  }),
  score('U6', GROWTH, {
    criterion: bilingual(
      'Members’ abilities have risen, as qualifications, skills or service show.',
      '成员素质提高，在学历、技能或服务质量上有体现。',
    ),
    method: 'materials',
    weight: 10,
    note: bilingual('P7. Compare with three years ago.', 'P7：与三年前对比。'),
  }),
  score('U7', GROWTH, {
    criterion: bilingual(
      'New products, methods or improvements have come out of what was learned.',
      '通过学习取得创新成果，如新产品、新方法或工作改进。',
    ),
    method: 'materials',
    weight: 10,
    maximum: 5,
    note: bilingual('P7. N/A where nothing is made.', 'P7：确无此类工作的，可填“不适用”。'),
  }),
  veto('UV1', {
    criterion: bilingual(
      'The unit was punished this year for a serious breach of law or of safety rules.',
      '本年度因严重违法或安全生产问题受到处罚。',
    ),
    note: bilingual('P7. Yes rules out naming.', 'P7：填“是”即不予命名。'),
  }),
  bonus('UX1', {
    criterion: bilingual(
      'The unit’s teachers, courses or rooms serve residents of the community beyond what was asked of it.',
      '主动为社区居民提供师资、课程或场地。',
    ),
    method: 'materials',
    maximum: 2,
    note: bilingual('P7, P9d. At most 2 points.', 'P7、P9d：最多加2分。'),
  }),
];
