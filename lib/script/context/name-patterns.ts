import { readCueAfter } from './after-names.ts';
import { GIVEN_NAME_CHARACTERS } from './given-name-characters.ts';
import { SURNAMES_IN_PROSE } from './surname-forms.ts';

/*
 * Turns of phrase that show by themselves whether the character at `i` is a surname. Each takes the paragraph and a
 * place in it.
 */

/** 姓于的村民, 范姓业主; not 百姓于…, 源于姓氏. */
export const isCalled = (text: string, i: number): boolean =>
  (text[i - 1] === '姓' &&
    !/[百贵同]/.test(text[i - 2] ?? '') &&
    /^(的|者|[^\u3400-\u9fff]|$)/.test(text.slice(i + 1))) ||
  (text[i + 1] === '姓' && !/[名氏]/.test(text[i + 2] ?? '') && !SURNAMES_IN_PROSE.has(text[i + 2] ?? ''));

/** 山东省于集镇, after the name of a larger place. */
export const isTownOf = (text: string, i: number): boolean =>
  /[省市县区州盟]/.test(text[i - 1] ?? '') && isPlace(text, i);

/** 选举于明年举行, 主席种树: neither is a name. */
export const isTimeOrPlanting = (text: string, i: number): boolean =>
  text[i] === '于'
    ? /^[今明昨去前次当同本近上下即][天日年月晚晨期初午周旬季]/.test(text.slice(i + 1, i + 3))
    : text[i] === '种' && /[树花草地田粮菜茶果苗药瓜豆棉烟麦稻桑竹]/.test(text[i + 1] ?? '');

/** 郁某与干某: what another 某 stands before is a surname too. */
export const isAfterMou = (text: string, i: number): boolean =>
  /某[某甲乙]?[和与同及跟]$/.test(text.slice(Math.max(0, i - 3), i));

/** 由于伟主持: by 于伟, as somebody presides. */
export const isPresider = (text: string, i: number, size: number): boolean =>
  text[i - 1] === '由' &&
  text[i] === '于' &&
  /^(主持|担任|兼任|接任|出任|率队|带队|执导|主演|主讲|领衔|牵头|陪同)/.test(text.slice(i + size, i + size + 2)) &&
  [...text.slice(i + 1, i + size)].every((c) => GIVEN_NAME_CHARACTERS.has(c));

/** 据于某交代. */
export const isToldBy = (text: string, i: number): boolean =>
  /([据经与把和被]|[^联关维体]系)$/.test(text.slice(Math.max(0, i - 2), i));

/** 涂家村, 岳家湾, 范家屯; 于桥水库, 范水镇: a surname's village or bridge. */
const PLACE =
  /^(家(坳|村|镇|乡|湾|营|屯|庄|寨|沟|坪|坝|堡|店|岭|桥|头|口|河|山|塘|庙|楼|集|窑|崖|畈|冲|圩|埠|巷|街|社区)|[桥集水庄店楼寨营屯湾堡铺坝岭沟塘垸圩](镇|乡|村|街道|水库|社区))/;

/** 余村党支部, at the beginning of a clause; 于村里 is in a village. */
const isVillage = (text: string, i: number): boolean =>
  /[余范郁岳沈谷涂姜]/.test(text[i] ?? '') &&
  !/[\u3400-\u9fff0-9]/.test(text[i - 1] ?? '') &&
  /^村(党|两委|村委|村民|委会|的|[^\u3400-\u9fff]|$)/.test(text.slice(i + 1, i + 4));

/** Whether a place named after a surname stands at `i`. */
export const isPlace = (text: string, i: number): boolean => PLACE.test(text.slice(i + 1, i + 4)) || isVillage(text, i);

/** Whether two characters of given names stand at `i`: 永强. */
export const isGivenPair = (text: string, i: number): boolean =>
  [0, 1].every((k) => GIVEN_NAME_CHARACTERS.has(text[i + k] ?? ''));

/** 老范, 小余; the ones that are words as well not: 小于, 老于世故. */
export const isFamiliar = (text: string, i: number): boolean =>
  /[老小]/.test(text[i - 1] ?? '') && !/[大从缩最更较偏弱矮细]/.test(text[i - 2] ?? '');

/** 今天于会长到会, 感谢余校长: addressed with the title behind, where a word of time or of thanks stands before. */
export const isAddressedAfter = (text: string, i: number): boolean =>
  /([今昨明当前]天|[昨今当]晚|[上下中]午|早上|会上|会后|现场|随后|日前|近日|刚才|此前|同时|感谢|记得|听说|邀请|转告|[，。：；“「]?请|陪同)$/.test(
    text.slice(Math.max(0, i - 3), i),
  );

/** 市委书记沈阳主持会议: the person, as somebody presides; not the city. */
export const isShenYang = (text: string, i: number): boolean =>
  text.startsWith('沈阳', i) &&
  /(书记|市长|县长|区长|镇长|部长|局长|主任|主席|院长|校长|教授|厅长|处长|科长|警|经理|同志|律师|法官|检察官|董事长|总经理|队长|所长|演员|导演|选手|教练|队员|被告人|嫌疑人|村民|男子|女子)$/.test(
    text.slice(Math.max(0, i - 3), i),
  ) &&
  (['edge', 'sure'].includes(readCueAfter(text, i + 2)) || /^[说率荣获任被受牺]/.test(text.slice(i + 2, i + 3)));
