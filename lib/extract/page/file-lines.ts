import type { Run } from '../../reading/article.ts';
import type { PageLine } from './page.ts';

/** A line that heads files: 附件：, 相关附件, 附件下载：. */
const HEADS_FILES = /^[\s【[]*(?:附件|附|相关附件|附件下载|附件列表|附件清单|下载附件|相关下载)[\s:：】\]]*$/;

/** What names a file: 附件1：…, 附件【…】, 附件：1.…; not 附件管理办法出台. */
const NAMES_FILE = /^[\s【[]{0,4}附件? ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})? ?(?:[:：.．、【[《(（]|$)/;
const NUMBERED_FILE = /^[\s【[]{0,4}附件 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}(?![级类]))/;

/** Addresses that hand out a file: download.jsp?id=, downFile?fileId=, DownLoad.aspx?FileID=, c=down. */
const HANDS_OUT = /(?:down_?load|downfile|filedown|attachment|(?:wb)?fileid=|[?&/]down(?:[=&./?]|$))/i;

/** What may stand before the link of a file: a number, 附件：1., · */
const BEFORE =
  /^[\s·•●\-—]{0,6}(?:附件? ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})? ?[:：.．、【[《(（]{0,3} ?)?(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]?[.．、:：）)]? ?)?[【[《]? ?$/;

/** What may stand behind it: a count of downloads, a size, a full stop. */
const BEHIND =
  /^ ?[】\]》。；;.]? ?(?:[（([【]? ?(?:已?下载|点击|下载次数|已下载次数)? ?[:：]? ?[\d.]{0,9} ?(?:次|[kmg]?b|字节)? ?[）)\]】]?)? ?[。；;]? ?$/i;

/** The one link of a line and what stands around it; undefined where there is none or more than one. */
function onlyLink(
  line: PageLine,
): { readonly link: Run; readonly before: string; readonly behind: string } | undefined {
  const first = line.runs.findIndex((run) => run.href);
  const link = line.runs[first];
  if (!link?.href) return undefined;
  const last = line.runs.findLastIndex((run) => run.href);
  if (line.runs.slice(first, last + 1).some((run) => run.href !== link.href)) return undefined;
  const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
  return { link, before: textOf(line.runs.slice(0, first)), behind: textOf(line.runs.slice(last + 1)) };
}

/**
 * The lines that offer a file of the article without telling its format: their own text (附件1：登记表), or the heading
 * above them (相关附件), or both 附件 and an address that hands out files. Whether they stand at the article is asked later.
 */
export function fileLines(lines: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let headed = false;
  lines.forEach((line, i) => {
    if (line.kind !== 'text' || line.chars > 120) {
      headed = false;
      return;
    }
    if (line.linkChars === 0 && HEADS_FILES.test(line.text)) {
      headed = true;
      return;
    }
    const above = found.has(i - 1) ? lines[i - 1] : undefined;
    if (offersFile(line, headed, above)) found.add(i);
    else headed = false;
  });
  return found;
}

/** Whether a line is one link to a file: headed so, named so, or going on with the files above it. */
function offersFile(line: PageLine, headed: boolean, above: PageLine | undefined): boolean {
  const only = line.linkChars > 0 ? onlyLink(line) : undefined;
  if (!only || !BEFORE.test(only.before) || !BEHIND.test(only.behind)) return false;
  return headed || isNamed(line.text) || goesOn(above, only.link);
}

const folderOf = (href: string): string => href.slice(0, href.lastIndexOf('/'));

const isNamed = (text: string): boolean => NAMES_FILE.test(text) || NUMBERED_FILE.test(text);

/** Whether a line goes on with the files of the one above: the second of 附件：1.… 2.… has only its number. */
function goesOn(above: PageLine | undefined, { href = '' }: Run): boolean {
  const before = above?.runs.find((run) => run.href)?.href;
  return before !== undefined && (HANDS_OUT.test(href) || folderOf(before) === folderOf(href));
}
