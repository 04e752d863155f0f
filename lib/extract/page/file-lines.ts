import type { Run } from '../../reading/article.ts';
import type { PageLine } from './page.ts';

/** A line that heads files: 附件：, 相关附件, 附件下载：. */
const HEADS_FILES = /^[\s【[]*(?:附件|附|相关附件|附件下载|附件列表|附件清单|下载附件|相关下载)[\s:：】\]]*$/;

/** What names a file: 附件1：…, 附件【…】, 附件：1.…; not 附件管理办法出台. */
const NAMES_FILE = /^[\s【[]*附件?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[:：.．、【[《(（]|$)/;
const NUMBERED_FILE = /^[\s【[]*附件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2}(?![级类]))/;

/** Addresses that hand out a file: download.jsp?id=, downFile?fileId=, DownLoad.aspx?FileID=, c=down. */
const HANDS_OUT = /(?:down_?load|downfile|filedown|attachment|(?:wb)?fileid=|[?&/]down(?:[=&./?]|$))/i;

/** What may stand before the link of a file: a number, 附件：1., · */
const BEFORE =
  /^[\s·•●\-—]*(?:附件?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：.．、【[《(（]*\s*)?(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]?[.．、:：）)]?\s*)?[【[《]?\s*$/;

/** What may stand behind it: a count of downloads, a size, a full stop. */
const BEHIND =
  /^\s*[】\]》。；;.]?\s*(?:[（([【]?\s*(?:已?下载|点击|下载次数|已下载次数)?\s*[:：]?\s*[\d.]*\s*(?:次|[kmg]?b|字节)?\s*[）)\]】]?)?\s*[。；;]?\s*$/i;

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
    const only = line.linkChars > 0 ? onlyLink(line) : undefined;
    const fits = only !== undefined && BEFORE.test(only.before) && BEHIND.test(only.behind);
    const named = NAMES_FILE.test(line.text) || NUMBERED_FILE.test(line.text);
    // The second of 附件：1.… 2.… has only its number and an address of the kind.
    const goesOn = found.has(i - 1) && HANDS_OUT.test(only?.link.href ?? '');
    if (fits && (headed || named || goesOn || sharesFolder(lines[i - 1], only.link, found.has(i - 1)))) found.add(i);
    else headed = false;
  });
  return found;
}

const folderOf = (href: string): string => href.slice(0, href.lastIndexOf('/'));

/** Whether a numbered line goes on with the files of the one above: 2.… from the same folder. */
function sharesFolder(above: PageLine | undefined, link: Run, isFile: boolean): boolean {
  const before = above?.runs.find((run) => run.href)?.href;
  return isFile && before !== undefined && link.href !== undefined && folderOf(before) === folderOf(link.href);
}
