import { BYLINE_SURNAMES, COMMON_SURNAMES, LISTED_SURNAMES, OTHER_SURNAMES } from '../../names/surnames.ts';
import { fold } from '../tables/fold.ts';
import { readCueAfter } from './after-names.ts';
import { readContextBefore } from './before-names.ts';
import { GIVEN_NAME_CHARACTERS } from './given-name-characters.ts';
import { SURNAMES_IN_PROSE } from './surname-forms.ts';

const ANY_SURNAME = new Set(COMMON_SURNAMES + OTHER_SURNAMES + BYLINE_SURNAMES);

const isSurname = (character: string | undefined): boolean =>
  character !== undefined && SURNAMES_IN_PROSE.has(fold(character));

/** Whether a name of three characters stands between others, where rarer surnames are likely too: 、巨乾生、. */
const isListed = (text: string, start: number, size: number): boolean =>
  size === 3 &&
  /[、\u3000]/.test(text[start - 1] ?? '') &&
  /[、\u3000]/.test(text[start + 3] ?? '') &&
  (ANY_SURNAME.has(fold(text[start] ?? '')) || LISTED_SURNAMES.includes(fold(text[start] ?? '')));

/** Whether a name of so many characters stands at `start`: behind a title, or alone between marks, or before 表示. */
export function isName(text: string, folded: string, start: number, size: number): boolean {
  if (start < 0 || start + size > text.length) return false;
  if (!isSurname(text[start]) && !isListed(text, start, size)) return false;
  const given = folded.slice(start + 1, start + size);
  if (!/^[\u3400-\u9fff]+$/.test(given)) return false;
  const context = readContextBefore(folded, start);
  const cue = readCueAfter(folded, start + size);
  if (context === 'title' || context === 'role') return cue !== 'none' || size === 3;
  return context === 'edge' && (cue === 'edge' || cue === 'sure');
}

/** Things that 樑 holds up, hills, what surges (湧), what judges (鑑) and what rises (昇): 橋樑, 泉湧, 年鑑, 提昇. */
const BEAM =
  /[泉洶汹潮奔翻噴喷風风雲云浪水思棟橋橫房屋脊鼻大山懸正鋼石木棟栋桥横悬钢評评借年殷印明通寶宝圖图史之鏡镜提上晉晋擢飛飞]/;

/** 蘇錦樑, 曾名湧 at the edge of a clause or before a mark or a verb of persons; 橋樑 and 石家樑 are none. */
function isLiangName(text: string, folded: string, i: number): boolean {
  if (BEAM.test(text[i - 1] ?? '') || !ANY_SURNAME.has(folded[i - 2] ?? '')) return false;
  const context = readContextBefore(folded, i - 2);
  const isFollowed = readCueAfter(folded, i + 1) !== 'none';
  if (context === 'title' || (context === 'edge' && isFollowed)) return true;
  return (
    GIVEN_NAME_CHARACTERS.has(folded[i - 1] ?? '') &&
    (context === 'edge' || context === 'role' || (isFollowed && /[樑湧]/.test(text[i] ?? '')))
  );
}

/** What stands behind 鑑 and 昇 within words: 鑑定, 昇級. */
const IN_WORD = /^[定别別賞赏戒於于真古察往級级華华平降旗空起值溫温學学職职遷迁任格高天]/;

/** 樑, 湧, 鑑, 昇: what a name is written with where simplified text has another character else. */
export const isNameLetter = (text: string, i: number): boolean => '樑湧鑑昇'.includes(text[i] ?? ' ');

/** 陳鑑林: the letter inside a name of three; 金湧說 holds a name of two. */
const isInside = (text: string, folded: string, i: number): boolean =>
  text[i] !== '湧' &&
  !IN_WORD.test(text.slice(i + 1)) &&
  GIVEN_NAME_CHARACTERS.has(folded[i + 1] ?? '') &&
  isName(text, folded, i - 1, 3);

/** The name of three characters that has such a letter at `i`; undefined where there is none. */
export function letterNameAround(text: string, folded: string, i: number): string | undefined {
  if (!isNameLetter(text, i)) return undefined;
  if (isLiangName(text, folded, i)) return folded.slice(i - 2, i + 1);
  return isInside(text, folded, i) ? folded.slice(i - 1, i + 2) : undefined;
}
