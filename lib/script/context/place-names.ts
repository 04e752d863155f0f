/** What a name of a place ends in that is left off when it is spoken of again: 石板冲村 is 石板冲. */
const ENDS = /^([\u4e00-\u9fff]?)(?:村|镇|乡|街道|社区|水库|林场)/;
/** What stands right before one within a clause. */
const BEFORE = /[^\u4e00-\u9fff]|[在到进于从往赴至县市区镇乡省州和与及驻将]/;
const READ = '干里冲斗';
/** 十里八乡, 邻里社区, 该处里: measured or meant, no name. */
const NO_NAME = /[0-9一二两三四五六七八九十百千万几数邻乡处村镇县区]里|^里/;

/** Whether `text[start, end)` is Chinese throughout, holds no 在 or 县 before `i`, and has one or a mark before it. */
function isPlain(text: string, start: number, i: number, end: number): boolean {
  if (start < 0 || end - start < 2 || !/^[\u4e00-\u9fff]+$/.test(text.slice(start, end))) return false;
  return !BEFORE.test(text.slice(start, i)) && (start === 0 || BEFORE.test(text[start - 1] ?? ''));
}

/**
 * The name of a place that the character at `i` is read in, without its end: 石板冲 in 走进石板冲村, 干溪 in 县干溪镇. Its
 * beginning must be plain, by a mark or 在 or 县 before it; undefined else. So it is carried over a page as people are.
 */
export function placeNameAround(text: string, i: number): string | undefined {
  if (!READ.includes(text[i] ?? ' ')) return undefined;
  const after = ENDS.exec(text.slice(i + 1, i + 4));
  if (!after) return undefined;
  const end = i + 1 + (after[1]?.length ?? 0);
  const start = [i - 2, i - 1, i].find((at) => isPlain(text, at, i, end));
  const name = start === undefined ? '' : text.slice(start, end);
  return name === '' || NO_NAME.test(name) ? undefined : name;
}
