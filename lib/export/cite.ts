import type { Reading } from '../reading/article.ts';

/** What a reference is to say beside what the page gives. */
export interface CiteOptions {
  /** The day the page was consulted; without it none is given. */
  readonly now?: Date;
}

/** GB/T 7714—2015 8.1.2: more than three people are given as three and 等. */
const MOST_AUTHORS = 3;

const day = (date: Date): string =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');

/**
 * A reference in the form of GB/T 7714—2015, 4.6 (electronic resource):
 * 主要责任者. 题名: 其他题名信息[EB/OL]. 出版者, (发布日期)[引用日期]. 获取和访问路径.
 * An element the page does not give is left out.
 */
export function cite(reading: Reading, options: CiteOptions = {}): string {
  const { authors, source, issuer } = reading;
  const people = authors.slice(0, MOST_AUTHORS).join(', ') + (authors.length > MOST_AUTHORS ? ', 等' : '');
  const responsible = people || issuer || source;
  const publisher = responsible === source ? undefined : source;
  const title = `${reading.title}${reading.subtitle ? `: ${reading.subtitle}` : ''}[EB/OL]`;
  const published = reading.published ? `(${reading.published.slice(0, 10)})` : '';
  const consulted = options.now ? `[${day(options.now)}]` : '';
  const dates = published + consulted;
  const where = publisher && dates ? `${publisher}, ${dates}` : (publisher ?? dates);
  return `${[responsible, title, where, reading.url].filter(Boolean).join('. ')}.`;
}
