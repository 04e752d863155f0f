import type { ReadLine } from './page/lines.ts';
import type { Box } from './page/page.ts';

/** A way to another part of the text: 下一页, 余下全文（1/3）, 共3页, 转到第 页; not 下一页面 or 上一篇. */
const TELLS =
  /(?:^|[\s\d>》»】\]页|）)])(?:下一页|后一?页|下页|余下全文|剩余全文|查看余下|[/／]\s?(?:[2-9]|[12]\d)\s?页|共\s?(?:[2-9]|[12]\d)\s?页|转到第\s?页)/;

/** What else stands in a strip of parts: steps, numbers, brackets. */
const STEPS = /首页|上一?页|前一页|当前|转到|[第共页\d\s/／【】[\]<>«»（()）|.…]/g;

/** Whether a line tells of another part, with nothing but steps and numbers before it. */
function tells(text: string): boolean {
  const match = TELLS.exec(text);
  return match !== null && text.slice(0, match.index).replace(STEPS, '') === '';
}

/** How far above the text 下一页：… stands, in lines. */
const ABOVE = 3;

/** How far below the body a strip of its parts stands, in lines. */
const REACH = 12;

const LONGEST = 90;

/** What ends the text and its strip of parts: what is below may be a strip of comments. */
const endsText = ({ furniture }: ReadLine): boolean =>
  furniture?.reason === 'comments' || furniture?.reason === 'related';

/** Whether a strip has a second part: 首页 上一页 1 下一页 尾页 is that of a text in one part. Numbers may be lines of their own. */
function hasSecond(lines: readonly ReadLine[], { index, text }: ReadLine): boolean {
  const before = lines.slice(Math.max(0, index - 8), index).filter(({ chars }) => chars <= 4);
  return (
    /全文|转到|页\s?[:：]/.test(text) || [...before.map((line) => line.text), text].some((words) => /[2-9]/.test(words))
  );
}

/** Whether the page tells, at the end of the text or right above it, of further parts. */
export function tellsOfParts(lines: readonly ReadLine[], body: Box, start: number): boolean {
  for (const line of lines.slice(Math.max(0, start - ABOVE), body.end + REACH)) {
    if (line.index === start || line.hidden !== 'none' || line.kind !== 'text') continue;
    if (endsText(line)) return false;
    if (line.chars > LONGEST || line.prose || line.box.hint.role === 'comments') continue;
    // Numbers and steps that a script turns stand in a row as one line: 1234下一页.
    if (tells(line.text) && hasSecond(lines, line)) return true;
  }
  return false;
}
