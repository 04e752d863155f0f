import { elementsOf, select } from '../../dom/document.ts';
import { attributeOf } from '../../dom/element.ts';
import { textOf } from '../../dom/node.ts';
import type { PageDocument } from '../../dom/page-node.ts';

/** The page's `<meta>` elements by name or property in lower case, and what else the head says. */
export interface MetaTags {
  readonly get: (...names: readonly string[]) => string | undefined;
  /** Founder's CMS leaves `<!--<introtitle>…</introtitle>-->`; by tag name. */
  readonly founder: ReadonlyMap<string, string>;
}

/** JSON-LD of news articles; `pubDate` is what one search engine's own schema calls it. */
const LINKED_DATE = /"(?:datePublished|pubDate)"\s{0,4}:\s{0,4}"([^"\s][^"]{7,39})"/;

const FOUNDER = /<(introtitle|subtitle|title|date|author|nodename)>([^<]{1,400})<\/\1>/g;

/**
 * Reads them in any case: 《政府网站发展指引》 writes `SiteName`, `ArticleTitle`, `PubDate`, `ContentSource`, `Keywords`,
 * pages write them as they like.
 */
export function readMetaTags(document: PageDocument, comments: Iterable<string>): MetaTags {
  const values = new Map<string, string>();
  for (const meta of elementsOf(document, 'meta')) {
    const name = (
      attributeOf(meta, 'name') ??
      attributeOf(meta, 'property') ??
      attributeOf(meta, 'itemprop') ??
      ''
    ).toLowerCase();
    const value = attributeOf(meta, 'content')?.replace(/\s+/g, ' ').trim();
    if (name && value && !values.has(name)) values.set(name, value);
  }
  for (const script of select(document, 'script[type="application/ld+json"]')) {
    const [, value] = LINKED_DATE.exec(textOf(script).slice(0, 50_000)) ?? [];
    if (value && !values.has('ld:published')) values.set('ld:published', value);
  }
  const founder = new Map<string, string>();
  for (const comment of comments) {
    if (!/enpproperty|introtitle|subtitle/.test(comment)) continue;
    for (const [, tag = '', value = ''] of comment.matchAll(FOUNDER)) {
      const clean = value.replace(/&nbsp;|\s+/g, ' ').trim();
      if (clean && !founder.has(tag)) founder.set(tag, clean);
    }
  }
  return { get: (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined), founder };
}
