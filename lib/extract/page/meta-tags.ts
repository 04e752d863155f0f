import { elementsOf, select } from '../../dom/document.ts';
import { attributeOf } from '../../dom/element.ts';
import { textOf } from '../../dom/node.ts';
import type { PageDocument, PageElement } from '../../dom/page-node.ts';

/** The page's `<meta>` elements by name or property in lower case, and what else the head says. */
export interface MetaTags {
  readonly get: (...names: readonly string[]) => string | undefined;
  /** Founder's CMS leaves `<!--<introtitle>…</introtitle>-->`; by tag name. */
  readonly founder: ReadonlyMap<string, string>;
}

/** JSON-LD of news articles; `pubDate` is what one search engine's own schema calls it. */
const LINKED_DATE = /"(?:datePublished|pubDate)"\s{0,4}:\s{0,4}"([^"\s][^"]{7,39})"/;

const FOUNDER = /<(introtitle|subtitle|title|date|author|nodename)>([^<]{1,400})<\/\1>/g;

/** What a meta element is called, in lower case; empty where it has no name. */
const nameOf = (meta: PageElement): string =>
  (attributeOf(meta, 'name') ?? attributeOf(meta, 'property') ?? attributeOf(meta, 'itemprop') ?? '').toLowerCase();

/** Puts a value under a name that has none yet. */
const setFirst = (values: Map<string, string>, name: string, value: string | undefined): void => {
  if (name && value && !values.has(name)) values.set(name, value);
};

function readHead(document: PageDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of elementsOf(document, 'meta'))
    setFirst(values, nameOf(meta), attributeOf(meta, 'content')?.replace(/\s+/g, ' ').trim());
  for (const script of select(document, 'script[type="application/ld+json"]'))
    setFirst(values, 'ld:published', LINKED_DATE.exec(textOf(script).slice(0, 50_000))?.[1]);
  return values;
}

function readFounder(comments: Iterable<string>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const comment of comments) {
    if (!/enpproperty|introtitle|subtitle/.test(comment)) continue;
    for (const [, tag = '', value = ''] of comment.matchAll(FOUNDER))
      setFirst(values, tag, value.replace(/&nbsp;|\s+/g, ' ').trim());
  }
  return values;
}

/**
 * Reads them in any case: 《政府网站发展指引》 writes `SiteName`, `ArticleTitle`, `PubDate`, `ContentSource`, `Keywords`,
 * pages write them as they like. `comments` are the texts of the page's comments.
 */
export function readMetaTags(document: PageDocument, comments: Iterable<string>): MetaTags {
  const values = readHead(document);
  return {
    get: (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined),
    founder: readFounder(comments),
  };
}
