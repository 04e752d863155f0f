import type { ReadLine } from '../page/lines.ts';

/** A date or a number that stands with a link in a list: 2024-05-24, 3.1万次播放. */
export const BESIDE_LINK =
  /^[[（(]?(?:(?:19|20)?\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?[\]）)]?$|^[\d.]{1,8}万?\+?\s?(?:次|人|条)?(?:播放|阅读|浏览|评论|观看)$/;

/** Whether a line is a link, but for a date or a number behind it: <a>古戏台修缮完工</a> 2026-07-17. */
export const isLink = ({ linked, linkChars, runs }: ReadLine): boolean =>
  linked ||
  (linkChars >= 4 &&
    BESIDE_LINK.test(
      runs
        .filter(({ href }) => !href)
        .map(({ text }) => text)
        .join('')
        .trim(),
    ));

/** A run of this many lines that are links, after the last prose, is a list of other articles. */
export const FEWEST_LINKS = 3;
