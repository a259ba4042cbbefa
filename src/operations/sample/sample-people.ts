import { bilingual, type Bilingual } from '../../values/language';
import type { UNIT_TYPES } from '../../workbook/choices';
import { cycled } from './chance';
import type { Place } from './sample-places';

type Pair = readonly [en: string, zh: string];

/** Invented people. */
export const EVALUATORS: readonly Bilingual[] = [
  bilingual('M. Gu', '顾明川'),
  bilingual('Y. Shen', '沈亦禾'),
  bilingual('Z. Lu', '陆知秋'),
  bilingual('Y. Fang', '方砚之'),
  bilingual('R. Qin', '秦若溪'),
  bilingual('Y. Shao', '邵远舟'),
  bilingual('T. Luo', '罗听雨'),
];

/** Departments of the invented district that inspect communities in the course of the year (P11). */
export const DEPARTMENTS: readonly Bilingual[] = [
  bilingual('Community Education Office', '区社区教育办公室'),
  bilingual('Culture and Tourism Bureau', '区文化和旅游局'),
  bilingual('Civil Affairs Bureau', '区民政局'),
  bilingual('Health Commission', '区卫生健康委员会'),
  bilingual('Emergency Management Bureau', '区应急管理局'),
  bilingual('Justice Bureau', '区司法局'),
];

export const DISTRICT_OFFICE = bilingual('Community Education Office', '区社区教育办公室');
export const CITY_GUIDANCE_GROUP = bilingual('City guidance group', '市专业指导组');

/** The lengths of the two lists have no common divisor, so that no pair comes again for a long while. */
const FIRST: readonly Pair[] = (
  'Fan樊 Ling凌 Huo霍 Yu虞 Wei韦 Ke柯 Mo莫 Jing经 Fang房 Qiu裘 Miao缪 Gan甘 Xie解 Ying应 Zong宗 Ding丁 ' +
  'Xuan宣 Ben贲 Deng邓 Xue薛 Hang杭 Hong洪 Bao包 Zhu诸 Zuo左 Shi石 Cui崔 Ji吉 Niu钮 Gong龚 Cheng程'
)
  .split(' ')
  .map(pairOf);
const SECOND: readonly Pair[] = (
  'Qi祁 Mao毛 Yu禹 Di狄 Mi米 Bei贝 Ming明 Zang臧 Ji计 Fu伏 Dai戴 Tan谈 Song宋 Mao茅 Pang庞 Xiong熊 ' +
  'Ji纪 Shu舒 Qu屈 Xiang项 Zhu祝 Dong董 Liang梁 Du杜 Ruan阮 Lan蓝 Min闵 Xi席 Ji季'
)
  .split(' ')
  .map(pairOf);

function pairOf(text: string): Pair {
  return [text.slice(0, -1), text.slice(-1)];
}

/** In characters, a different name for each of the first 899 numbers. */
export function familyName(number: number): Bilingual {
  const [first, second] = [cycled(FIRST, number), cycled(SECOND, number)];
  return bilingual(`${first[0]}-${second[0]} family`, `${first[1]}${second[1]}家庭`);
}

export function buildingGroupName({ short }: Place, number: number): Bilingual {
  return bilingual(`${short.en}, Building ${number}`, `${short['zh-CN']}${number}号楼组`);
}

type UnitType = (typeof UNIT_TYPES)[number]['code'];

interface Unit {
  readonly name: Bilingual;
  readonly type: UnitType;
}

function unit(type: UnitType, en: string, zh: string): Unit {
  return { type, name: bilingual(en, zh) };
}

/** The units that apply this year. */
export const UNITS: readonly Unit[] = [
  unit('institution', 'North Lake District Archives', '静湖区档案馆'),
  unit('institution', 'North Lake Lakeside Primary School', '静湖区湖滨实验小学'),
  unit('enterprise', 'North Lake Buses, Depot Three', '静湖公交三车队'),
  unit('enterprise', 'North Lake Weaving Mill', '静湖织造厂'),
  unit('institution', 'North Lake Citizens’ Service Centre', '静湖区市民服务中心'),
  unit('enterprise', 'North Lake Bookshop', '静湖书店'),
  unit('institution', 'Lotus Quay Health Centre', '听荷街道社区卫生服务中心'),
  unit('enterprise', 'North Lake Property Services', '静湖物业服务公司'),
  unit('group', 'North Lake Seniors’ Calligraphy Society', '静湖区老年书画社'),
  unit('group', 'North Lake Volunteers’ Association', '静湖区志愿者协会'),
  unit('group', 'North Lake Choir', '静湖合唱团'),
];

const EARLIER_UNITS: readonly Pair[] = [
  ['Kindergarten', '幼儿园'],
  ['Health Station', '卫生服务站'],
  ['Market', '菜市场'],
  ['Primary School', '小学'],
  ['Handicrafts Society', '手工艺社'],
  ['Repair Workshop', '修理部'],
  ['Seniors’ Club', '老年活动社'],
];

/** Different names for up to seven numbers of one community. */
export function earlierUnitName({ short }: Place, number: number): Bilingual {
  const [en, zh] = cycled(EARLIER_UNITS, number);
  return bilingual(`${short.en} ${en}`, `${short['zh-CN']}${zh}`);
}
