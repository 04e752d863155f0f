import { bodyOf } from '../../dom/document.ts';
import { selectIn } from '../../dom/element.ts';
import { textOf } from '../../dom/node.ts';
import type { PageElement } from '../../dom/page-node.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { isFamilyName, isUnlabelledName } from './family-names.ts';
import type { HeaderContext, Value } from './header-values.ts';
import { nameBy } from './name-by.ts';
import { isPlace } from './places.ts';

/** Class names and ids that templates give to the outlet beside the date, where no label says 来源. */
const WORDS = 'source laiyuan nickname author-name media-name media_name mediaName js_name account'.split(' ');
const SELECTOR = WORDS.flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]).join(',');
const NAMED = new RegExp(WORDS.join('|'), 'i');

/** Elements of such names looked at; more are a page about sources. */
const MOST_NAMED = 60;

/** Boxes around a line's own that may hold the outlet alone. */
const AROUND = 3;

/** The elements called so that a line stands in, the outermost first, and those in its box. */
function* namedElements({ box }: ReadLine): Generator<PageElement> {
  const around: Box[] = [];
  for (let at: Box | undefined = box; at && around.length <= AROUND; at = at.parent) around.unshift(at);
  for (const { element, names } of around) if (element && NAMED.test(names)) yield element;
  if (box.element) yield* selectIn(box.element, SELECTOR);
}

/** The outlet in an element called so, in the header's lines: `<span class="ent-source">新浪财经</span>`. */
export function sourceByName(header: readonly ReadLine[]): Value | undefined {
  let seen = 0;
  // WeChat hides its header until its script has run.
  for (const line of header.filter(({ hidden }) => hidden !== 'hard')) {
    const text = line.text.replace(/\s/g, '');
    for (const element of namedElements(line)) {
      if (++seen > MOST_NAMED) return undefined;
      const value = textOf(element)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\s(?:微博|微信|我有话说)$/, '');
      if (value.length < 2 || value.length > 24 || /[:：，。]|\d{4}/.test(value)) continue;
      if (/^(?:来源|原创|关注|分享|举报|作者)$/.test(value) || !text.includes(value.replace(/\s/g, ''))) continue;
      return { value, href: line.runs.find((run) => run.href && run.text.includes(value))?.href, place: 'head' };
    }
  }
  return undefined;
}

/** Classes by which platforms set off the account an article is of, each a whole word of the class. */
const ACCOUNT = 'name nm nick author user username user-name media writer'
  .split(' ')
  .map((word) => `[class~="${word}"]`)
  .join(',');

/** What may stand in such an element and is no account: a person by office, what the reader may do, who is logged in. */
const NO_ACCOUNT =
  /记者|記者|通讯员|编辑|编译|作者|作家|评论员|撰|译|文字|摄影|关注|關注|粉丝|登录|注册|您好|创作者|领域|阅读|评论|分享/;

/** Whether a text may be the name of an account: in Han, and neither a person's name nor a place's. */
const isAccount = (text: string): boolean =>
  /[\u3400-\u9fff]{2}/.test(text) &&
  text.length <= 16 &&
  !/[:：，。·|/\s\d]/.test(text) &&
  !NO_ACCOUNT.test(text) &&
  !isPlace(text) &&
  !isFamilyName(text) &&
  !isUnlabelledName(text);

/** The account that an element of such a class names between title and text: `<span class="name">修渠人老秦</span>`. */
export function accountByName({ document, lines, title, start }: HeaderContext): Value | undefined {
  const from = title.shownAt[0];
  const body = bodyOf(document);
  if (from === undefined || !body) return undefined;
  const header = lines.slice(from + 1, start).filter((line) => line.hidden === 'none' && line.chars <= 60);
  let seen = 0;
  for (const element of header.length ? selectIn(body, ACCOUNT) : []) {
    if (++seen > MOST_NAMED) return undefined;
    const value = textOf(element).trim();
    const line = isAccount(value) ? header.find(({ text }) => text.includes(value)) : undefined;
    if (line && nameBy(line) !== value) return { value, place: 'head' };
  }
  return undefined;
}
