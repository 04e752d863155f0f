import type { Run } from '../../reading/article.ts';

/** File formats that an official page attaches. */
const FORMAT = /\.(pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar|7z|txt|rtf|csv|dps)(?:[?#].*)?$/i;
const NAMED = /\.(pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar|7z|txt|rtf|csv)\s?[）)]?$/i;

/** Addresses that give a file without a name of its own: download.jsp?id=5210, m=attachment&c=down, TRS's P02026…. */
const DOWNLOAD =
  /\/(?:down(?:load)?(?:file|attach(?:ment)?)?|attach(?:ment)?s?(?:down(?:load)?)?)(?:\.\w{2,5})?$|\/P0\d{15,24}$/i;
const DOWNLOAD_QUERY = /[?&](?:m=attachment|(?:wb)?file_?id=|attach(?:ment)?_?id=)/i;

function isDownload(href: string): boolean {
  const [path = ''] = href.split(/[?#;]/);
  return DOWNLOAD.test(path) || (DOWNLOAD_QUERY.test(href) && !/\.s?html?$/i.test(path));
}

/** Whether a link leads to a file: by its format, by the name it shows, or by the address of a download. */
export const isFileLink = ({ href, text }: Run): boolean =>
  href !== undefined && (FORMAT.test(href) || NAMED.test(text) || isDownload(href));

/** The format of a file, in lower case; empty where neither address nor name tells it. */
export const formatOf = ({ href = '', text }: Run): string =>
  (FORMAT.exec(href)?.[1] ?? NAMED.exec(text)?.[1] ?? '').toLowerCase();
