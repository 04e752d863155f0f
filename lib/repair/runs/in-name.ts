import { COMMON_SURNAMES, OTHER_SURNAMES } from '../../names/surnames.ts';
import { fold } from '../../script/tables/fold.ts';

const SURNAME = `[${COMMON_SURNAMES}${OTHER_SURNAMES}]`;
const NAME = `${SURNAME}[\\u4e00-\\u9fff]{1,2}`;
/** What stands before a person's name, and what behind one. */
const BEFORE =
  '(?:书记|县长|市长|省长|州长|区长|镇长|乡长|村长|部长|厅长|局长|处长|科长|主任|主席|总理|总统|委员|代表|院长|校长|所长|站长|队长|记者|通讯员|编辑|教授|院士|专家|医生|选手|村民|市民|居民|职工|教师)';
const BEHIND = '(?:同志|先生|女士|教授|院士|主席|主任|书记|表示|指出|强调|说|介绍|认为|告诉|出席|主持|当选)';
const NAMED = [
  new RegExp(`(?<=${BEFORE})${NAME}`, 'g'),
  new RegExp(`${NAME}(?=${BEHIND})`, 'g'),
  // Of a foreigner's name: 弗雷德里克·佩雷斯.
  /[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,3}/g,
];

/**
 * What may be a name by where it stands, without a title: 石海濤、馬俊海、沈保國等人, 證書交給了魯保成。
 * Asked only where the second character is odd behind the first, so that 、方案、 and 和平。 are none.
 */
const UNTITLED = new RegExp(
  `(?<=^|[、，。；：“（()\\s]|[由和与及给有是的了让请向随])${SURNAME}[\\u4e00-\\u9fff]{1,2}(?=[、，。；：”）()\\s]|[和与及等的也在将把为说向对担]|$)`,
  'g',
);

/**
 * Places of the text that may be within a person's name, one entry a character: no model knows how people are called.
 *
 * @param isOdd whether the character at a place is one that hardly follows the one before it
 */
export function placesInNames(text: string, isOdd: (at: number) => boolean): Uint8Array {
  const found = new Uint8Array(text.length);
  const folded = fold(text);
  for (const pattern of NAMED) {
    for (const { 0: name, index } of folded.matchAll(pattern)) found.fill(1, index, index + name.length);
  }
  for (const { 0: name, index } of folded.matchAll(UNTITLED)) {
    if (isOdd(index + 1)) found.fill(1, index, index + name.length);
  }
  return found;
}
