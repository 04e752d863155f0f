/** Single characters that end a word, so that a line may end after them, and none begins with them. */
const BEHIND =
  /^[的了地得着过們们等县縣市省区區州盟旗乡鄉镇鎮村局厅廳部委办辦会會处處科署院所站段路街道号號年月日届屆次版期上中下内內外后後前时時室法案党黨发發字]$/u;
/** Single characters that begin a word: a line may end before them, and none ends with them. */
const BEFORE = /^[和与與及在对對为為将將以并並把被向从從暨或由于於至各全本该該]$/u;
const CLOSES = /[，、；：。》）”’」』】！？]$/u;
const OPENS = /^[《（“‘「『【]/u;
/** What is neither a mark nor a space. */
const LETTER_BEGINS = /^[\p{L}\p{N}]/u;
const LETTER_ENDS = /[\p{L}\p{N}]$/u;
const DIGIT_ENDS = /[\d０-９]$/u;
const NUMERAL_ENDS = /[〇零一二三四五六七八九十百千万萬亿億两兩]$/u;
const NUMERAL_BEGINS = /^[〇零一二三四五六七八九十百千万萬亿億]/u;
const HAN_CHARACTER = /^\p{Script=Han}$/u;

let words: Intl.Segmenter | undefined;

/** Whether a line may end between two words of a title, as the segmenter gave them. */
function mayBreakWords(before: string, after: string): boolean {
  if (DIGIT_ENDS.test(before) || (NUMERAL_ENDS.test(before) && NUMERAL_BEGINS.test(after))) return false;
  if (BEHIND.test(after) || BEFORE.test(before)) return false;
  if (BEHIND.test(before) || BEFORE.test(after)) return true;
  // A name that the dictionary does not know comes as single characters: 青|渡, 沈|知|远. So does 第|3.
  return !HAN_CHARACTER.test(before) && !HAN_CHARACTER.test(after);
}

/** Whether a line may end between two pieces of a title: words, or marks. */
function mayBreak(before: string, after: string): boolean {
  if (OPENS.test(after)) return LETTER_ENDS.test(before);
  if (!LETTER_BEGINS.test(after)) return false;
  if (CLOSES.test(before)) return !BEHIND.test(after);
  return LETTER_ENDS.test(before) && mayBreakWords(before, after);
}

/**
 * Cuts a title where its lines may end: between words, never within one (总指/挥), before 的 or 县, after 第, or within a
 * name that comes as single characters. Joined, the pieces are the title.
 */
export function cutTitle(title: string): readonly string[] {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const pieces: string[] = [];
  let last = '';
  for (const { segment } of words.segment(title)) {
    if (pieces.length > 0 && !mayBreak(last, segment)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    last = segment;
  }
  return pieces;
}
