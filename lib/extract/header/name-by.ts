import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';

/** 由 裘安 提交于 周三, 04/03/2024 - 10:00: who put a post on the site, as blogs and Drupal say it. */
const BY = /^由\s?([^\s:：，。]{2,16})\s?(?=(?:提交|发布|发表|撰写)[于在]|(?:19|20)\d\d)/;

/** The name that a header line has between 由 and when. */
export function nameBy({ text, form }: Pick<ReadLine, 'text' | 'form'>): string | undefined {
  const match = BY.exec(form.text);
  const from = match ? match[0].length - match[0].slice(1).trimStart().length : 0;
  return match?.[1] && original(text, form, from, from + match[1].length);
}
