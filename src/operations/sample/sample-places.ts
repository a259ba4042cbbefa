import { bilingual, type Bilingual } from '../../values/language';

/** All of these are invented. */
export const DISTRICT = bilingual('North Lake District', '静湖区');

export interface Place {
  /** Without the word “community”. */
  readonly short: Bilingual;
  readonly name: Bilingual;
  readonly subdistrict: Bilingual;
}

function places(
  subdistrict: Bilingual,
  ...communities: readonly (readonly [en: string, zh: string])[]
): readonly Place[] {
  return communities.map(([en, zh]) => ({
    short: bilingual(en, zh),
    name: bilingual(`${en} Community`, `${zh}社区`),
    subdistrict,
  }));
}

const WILLOW_DYKE = bilingual('Willow Dyke Subdistrict', '柳堤街道');
const BRIDGE_VIEW = bilingual('Bridge View Subdistrict', '望桥街道');
const CLOUD_SHOAL = bilingual('Cloud Shoal Subdistrict', '云汀街道');
const POMEGRANATE_BANK = bilingual('Pomegranate Bank Subdistrict', '榴岸街道');
const LOTUS_QUAY = bilingual('Lotus Quay Subdistrict', '听荷街道');
const SOUTH_RIDGE = bilingual('South Ridge Town', '南埂镇');

/** The communities that apply this year, by subdistrict. */
export const PLACES: readonly Place[] = [
  ...places(
    WILLOW_DYKE,
    ['Willow Shade', '柳荫'],
    ['Dyke Top', '堤上'],
    ['Fishing Lantern', '渔火'],
    ['New Wharf', '新埠'],
  ),
  ...places(
    BRIDGE_VIEW,
    ['East Bridge Lane', '桥东里'],
    ['West Bridge Lane', '桥西里'],
    ['Moon Arch', '拱月'],
    ['Stone Steps', '石阶'],
  ),
  ...places(
    CLOUD_SHOAL,
    ['Cloud Shoal Court', '云汀苑'],
    ['Egret Bay', '白鹭湾'],
    ['Reed Flower', '芦花'],
    ['Evening Glow', '晚晴坊'],
    ['Lighthouse Road', '灯塔路'],
  ),
  ...places(
    POMEGRANATE_BANK,
    ['Pomegranate Garden', '榴园'],
    ['Red Brick Lane', '红砖里'],
    ['Loom Yard', '织机'],
    ['Water Tower', '水塔'],
    ['Old Power Station', '老电厂'],
  ),
  ...places(
    LOTUS_QUAY,
    ['Lotus Quay', '听荷'],
    ['Lotus Breeze', '荷风里'],
    ['Osmanthus', '木樨'],
    ['Inkstone Pond', '砚池'],
  ),
  ...places(
    SOUTH_RIDGE,
    ['South Ridge', '南埂'],
    ['Garden Plot', '菜畦'],
    ['Orchard', '果林'],
    ['Mill Yard', '磨坊'],
  ),
];

/** Communities that were named in earlier years. */
export const EARLIER_PLACES: readonly Place[] = [
  ...places(WILLOW_DYKE, ['Boatyard', '船坞']),
  ...places(BRIDGE_VIEW, ['Maple Path', '枫径']),
  ...places(CLOUD_SHOAL, ['North Sluice', '北闸']),
  ...places(POMEGRANATE_BANK, ['Grey Tile', '青瓦']),
  ...places(LOTUS_QUAY, ['Bamboo Raft', '竹筏']),
  ...places(SOUTH_RIDGE, ['Herb Garden', '百草']),
];
