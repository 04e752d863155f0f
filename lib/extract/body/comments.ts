import { isShown, type ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';

/** When a reader wrote, beside a name: 2025-01-16 09:02, 3小时前; and what can be done with an entry: 12楼, 回复(3), 举报. */
const SIGNED =
  /^.{0,24}(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/]\d{1,2}\s\d{1,2}:\d\d|\d{1,2}\s?(?:分钟|小时|天|个?月|年)前|昨天|前天|刚刚)(?:\s?\d{1,2}:\d\d(?::\d\d)?)?.{0,16}$|^(?:第?\s?\d{1,4}\s?[楼#]|沙发|板凳|[顶踩赞]\s?[（([]?\d{0,5}[)）\]]?|(?:回复|举报|点赞|引用)(?:\s?[（([]?\d{0,5}[)）\]]?)?)$/;

/** What an office writes above its answer: 答复单位：区交通运输局　答复时间：2024-10-15. */
const OFFICIAL =
  /^[【[]?(?:[官政]方|回复|答复|办理|受理|处理|承办|部门)(?:回复|答复|单位|部门|机构|时间|日期|内容|情况|结果|意见|状态)|^(?:您好|你好|.{0,10}网友[您你]好|尊敬的)/;

/** Comments that are more than this share of the page's text have at least two entries. */
const MOST_SHARE = 0.3;

/**
 * Whether a box called comments holds them: several short entries, each signed with a time, or at least less than the
 * article is. The answer of an office, in a box called `reply`, and a column called 评论 hold long paragraphs.
 */
export function isCommentary(box: Box, lines: readonly ReadLine[], share: number): boolean {
  let signed = 0;
  // 《…》已有1件评论 above the box.
  let headed = lines[box.first - 1]?.furniture?.reason === 'comments';
  for (let i = box.first; i < box.end; i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || !isShown(line)) continue;
    if (OFFICIAL.test(line.form.text)) return false;
    if (line.furniture?.reason === 'comments') headed = true;
    else if (line.chars <= 40 && SIGNED.test(line.form.text)) signed++;
  }
  return signed > 1 || headed || share <= MOST_SHARE;
}
