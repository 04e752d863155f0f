import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { FoundDate } from './dates.ts';

const TOOLS =
  /^(?:[【】[\]()（）<>|｜·:：/、丨\s\d]|大|中|小|打印|关闭|收藏|分享|评论|字号|字体|条|次|人|参与|浏览|阅读|点击|t|[+-]|a|星期.|周.|我要|纠错|原创|微信|微博|qq空间|转发|扫一扫|手机看|手机版)*$/i;

/** Controls are no value, wherever they stand: `作者: 【大 中 小】` names nobody. Digits alone may be a date or a number. */
export const isControls = (text: string): boolean => TOOLS.test(text) && !/\d/.test(text);

/** A short text beside the date that no label announces, with its link. */
export interface LooseText {
  /** In canonical form, as patterns read it. */
  readonly text: string;
  /** As the page has it: 港埔日報. */
  readonly shown: string;
  readonly href?: string;
}

/** The link that covers most of a range of the line. */
export function hrefAt(line: ReadLine, start: number, end: number): string | undefined {
  let at = 0;
  for (const run of line.runs) {
    const overlap = Math.min(at + run.text.length, end) - Math.max(at, start);
    if (run.href && overlap * 2 > end - start) return run.href;
    at += run.text.length;
  }
  return undefined;
}

/** The short texts of a line's lead beside its date, from a place on: cut where elements meet, at spaces, bars and strokes. */
export function looseTexts(
  line: ReadLine,
  lead: string,
  date: Pick<FoundDate, 'start' | 'end'>,
  start = 0,
): readonly LooseText[] {
  const inside = line.seams.filter((seam) => seam > start && seam < lead.length);
  const cuts = [...new Set([start, ...inside, lead.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((cut, i) => {
    let next = cut;
    return lead
      .slice(cut, Math.min(cuts[i + 1] ?? 0, lead.length))
      .split(/([\s|｜／/]+)/)
      .flatMap((word): readonly LooseText[] => {
        const at = next;
        next += word.length;
        const text = word.replace(/^[·•【[(（《]{1,4}|[·•】\])）》]{1,4}$/g, '');
        const beside = at + word.length <= date.start || at >= date.end;
        if (!beside || !text || TOOLS.test(text) || /^(?:https?:|www\.)/.test(text)) return [];
        const href = hrefAt(line, at, at + word.length);
        const from = at + word.indexOf(text);
        const shown = original(line.text, line.form, from, from + text.length);
        return [href ? { text, shown, href } : { text, shown }];
      });
  });
}
