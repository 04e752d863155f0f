import type { Cut } from '../engine/cuts.ts';

/** Japanese kana, an address on the web, code between backticks or an identifier (is_发展); most texts have none. */
const HINT = /[\u3041-\u3096\u30a1-\u30fa]|:\/\/|www\.|[`_]/;

/** Characters together with the kana among them; an address, with Chinese at its end (…?q=发展) but none behind it. */
const STRETCH =
  /[\u3400-\u9fff\u3005\u3041-\u3096\u30a1-\u30fa\u30fc]+|(?:https?:\/\/|www\.)[!-'*-~]+(?:(?<=[=/])[\u4e00-\u9fff]+)?|`[^`\n]{1,200}`|(?<!\w)[A-Za-z]\w{0,39}_[\u4e00-\u9fff]{1,8}(?![\u4e00-\u9fff])/g;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/;
/** Words that only Chinese has: 网友发帖说のの太可爱了 is Chinese with kana in it. */
const CHINESE = /[的了这這们們么麼吗嗎呢吧啊说說]/;

/** The stretches of a text that are no Chinese, Japanese, addresses and code, to be kept as they are. */
export function findForeignText(text: string): readonly Cut[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(STRETCH)]
    .filter(({ 0: stretch }) => /[:.`_]/.test(stretch) || (KANA.test(stretch) && !CHINESE.test(stretch)))
    .map(({ index, 0: value }) => ({ start: index, end: index + value.length, value }));
}
