import { COMMON_SURNAMES } from '../../names/surnames.ts';

/**
 * Surnames whose character stands for another one in ordinary words (余 for 餘, 范 for 範, 于 for 於…), each with the
 * form it has as a surname. Simplified; the forms are those of people who bear them.
 */
export const SURNAME_FORMS: ReadonlyMap<string, string> = new Map([
  ['余', '余'], // 余光中, not 餘
  ['范', '范'], // 范仲淹, not 範
  ['于', '于'], // 于謙, not 於
  ['丰', '丰'], // 丰某, not 豐
  ['郁', '郁'], // 郁達夫, not 鬱
  ['咸', '咸'], // 咸輝, not 鹹
  ['干', '干'], // 干寶, not 幹
  ['征', '征'], // 征某, not 徵
  ['涂', '涂'], // 涂某, not 塗
  ['姜', '姜'], // 姜文, not 薑
  ['岳', '岳'], // 岳飛, not 嶽
  ['朴', '朴'], // 朴槿惠, not 樸
  ['游', '游'], // 游某, not 遊
  ['谷', '谷'], // 谷文昌, not 穀
  ['沈', '沈'], // 沈從文, not 瀋
  ['占', '占'], // 占某, not 佔
  ['曲', '曲'], // 曲格平, not 麴
  ['胡', '胡'], // 胡適, not 鬍
  ['周', '周'], // 周一良, not 週
  ['卜', '卜'], // 卜某, not 蔔
  ['仇', '仇'], // 仇某
  ['种', '种'], // 种若靜, not 種
  ['钟', '鍾'], // 鍾南山, not 鐘
  ['后', '后'], // 后永强, not 後, right behind a title alone
]);

/**
 * Surnames that are words as well (于, 干…): a title or the edge of a clause must vouch for them, and by more: 干部于周一
 * holds none.
 */
export const SURNAMES_ALSO_WORDS: ReadonlySet<string> = new Set('于干征占游周胡曲钟种后');

/**
 * Characters of given names that keep their form there: 李干杰, 王征, 張郁. 涌 and 梁 are no simplified forms of 湧 and 樑
 * but characters beside them, which a name has or has not.
 */
export const GIVEN_NAME_FORMS: ReadonlyMap<string, string> = new Map([
  ...[...'干征郁咸岳谷松里后升周游秋胡千才台志向斗采布范涌梁'].map((c) => [c, c] as const),
  ['冲', '沖'] as const, // 付沖, not 衝
  ['钟', '鍾'] as const, // 李鍾奭, not 鐘
]);

/** The surnames that a name begins with which has one of `GIVEN_NAME_FORMS` inside: 李 of 李干杰; rarer ones prove too little. */
export const SURNAMES_IN_PROSE: ReadonlySet<string> = new Set(COMMON_SURNAMES);

/** The same where a title stands before the name: 局长付冲. */
export const SURNAMES_AFTER_TITLES: ReadonlySet<string> = new Set(`${COMMON_SURNAMES}付傅萧阎`);
