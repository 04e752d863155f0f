import type { Attachment, Heading, Paragraph, Run, Runs } from '../../reading/article.ts';
import { unlinked } from '../../reading/paragraphs.ts';
import { formatOf, isFileLink } from '../page/file-link.ts';
import type { ReadLine } from '../page/lines.ts';
import { type Box, boxAttribute } from '../page/page.ts';

/** Runs as a `Reading` holds them: links without an address are plain, neighbours of one style are one. */
export function cleanRuns(runs: Runs): Runs {
  const out: { style: Run['style']; text: string; href?: string }[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const href = run.href || undefined;
    if (last && last.style === run.style && last.href === href) last.text += run.text;
    else out.push(href ? { style: run.style, text: run.text, href } : { style: run.style, text: run.text });
  }
  return out;
}

/** Numbering that official texts use for headings: 一、 （一） 第一章. */
const CHAPTER = /^第[一二三四五六七八九十百零〇\d]{1,4}[章编节篇](?:\s|$|[\u3400-\u9fff])/;
const FIRST = /^[一二三四五六七八九十]{1,3}、\S/;
const SECOND = /^[（(][一二三四五六七八九十]{1,3}[）)]\s?\S/;
const SENTENCE_END = /[。！？；;，,：:…]$/;
const LONGEST_HEADING = 50;

/** The level a line has as a heading; undefined for text. `boldTells`: bold is not how the whole text is set. */
export function headingLevel(line: ReadLine, boldTells: boolean): Heading['level'] | undefined {
  const { text } = line.form;
  if (line.chars > LONGEST_HEADING || line.chars < 2 || line.linked) return undefined;
  const tag = /^h([1-6])$/.exec(headingBox(line.box)?.tag ?? '')?.[1];
  if (tag && !/[。；，]$/.test(text)) return Math.min(6, Math.max(2, Number(tag))) as Heading['level'];
  if (SENTENCE_END.test(text)) return undefined;
  if (CHAPTER.test(text) && line.chars <= 30) return 2;
  if (FIRST.test(text) && line.chars <= 40) return 2;
  if (SECOND.test(text) && line.chars <= 36 && !/。/.test(text)) return 3;
  if (
    boldTells &&
    line.strongChars === line.chars &&
    line.chars >= 3 &&
    line.chars <= 40 &&
    !/。/.test(text) &&
    !line.broken
  )
    return 3;
  return undefined;
}

/** The h-element a line stands in. */
export const headingBox = (box: Box): Box | undefined => {
  for (let at: Box | undefined = box, up = 0; at && up < 2; at = at.parent, up++)
    if (/^h[1-6]$/.test(at.tag)) return at;
  return undefined;
};

/** How often a file was fetched, behind its name: 已下载36次. */
const FETCHED = /[\s（(]{0,2}(?:已下载|下载次数|下载量)\s?[:：]?\s?\d{1,8}\s?次?[）)]?$/;

/** The runs of a file's name without the count behind it; the link's own where the count stands in several runs. */
function withoutCount(runs: Runs): Runs {
  const text = runs.map((run) => run.text).join('');
  let rest = text.slice(0, FETCHED.exec(text)?.index).length;
  return runs.flatMap((run) => {
    const kept = run.text.slice(0, Math.max(0, rest));
    rest -= run.text.length;
    return kept ? { ...run, text: kept } : [];
  });
}

/** Whether a link names itself a file of the article: 附件2：登记表. */
const isNamedFile = ({ href, text }: Run): boolean =>
  href?.startsWith('http') === true && /^\s?附件\s?[\d一二三四五六七八九十]{1,3}\s?[:：.、\s]/.test(text);

/** The attachment a line is: one file, and hardly a word beside its link. */
export function attachment(line: ReadLine): Attachment | undefined {
  const links = line.runs.filter((run) => isFileLink(run) || isNamedFile(run) || (line.file && run.href));
  const hrefs = new Set(links.map((run) => run.href));
  const [link] = links;
  if (!link?.href || hrefs.size !== 1) return undefined;
  const linked = links.reduce((sum, run) => sum + run.text.length, 0);
  // The point of 1.教室分配表 ends no sentence.
  const isSentence = line.prose && !/^\d{1,2}[.．]\s?[^，。；]{0,60}$/.test(line.text);
  if (!line.file && (line.text.length - linked > 14 || isSentence)) return undefined;
  const runs = cleanRuns(unlinked(withoutCount(line.runs)));
  return { kind: 'attachment', href: link.href, runs, format: formatOf(link) };
}

/** How a line is set, where its own element or the one around it says so. */
export function alignOf(box: Box): Paragraph['align'] | undefined {
  for (let at: Box | undefined = box, up = 0; at && up < 2; at = at.parent, up++) {
    if (at.tag === 'center') return 'center';
    // The root of a selection is a fragment.
    if (!at.tag) return undefined;
    const set = boxAttribute(at, 'align') ?? /text-align\s*:\s*(\w+)/i.exec(boxAttribute(at, 'style') ?? '')?.[1];
    const align = set?.toLowerCase();
    if (align === 'center' || align === 'right') return align;
    if (align) return undefined;
  }
  return undefined;
}

/** The nearest box of a tag at or above this one, not above `top`. */
export const nearest = (box: Box, tags: RegExp, top: Box): Box | undefined => {
  for (let at: Box | undefined = box; at && at !== top.parent; at = at.parent) if (tags.test(at.tag)) return at;
  return undefined;
};

const CAPTION =
  /^(?:[▲△▼↑↓]|图(?:为|[：:/／\s\d一二三四五])|[（(]?(?:资料)?图片?[：:/]|.{0,60}(?:摄|供图|图\/|摄影)[）)]?。?$)/;

/** Whether the line below a figure tells what it shows. */
export const isCaption = (line: ReadLine): boolean =>
  line.kind === 'text' &&
  line.chars <= 120 &&
  (nearest(line.box, /^figcaption$/, line.box.parent ?? line.box) !== undefined ||
    /(?:^|[\s_-])(?:img|pic|photo|fig)[\w-]*(?:desc?|cap|caption|note|text|txt|info)|caption|(?:^|\s)(?:tuzhu|tushuo)/i.test(
      line.box.names,
    ) ||
    (CAPTION.test(line.form.text) && line.chars <= 100));
