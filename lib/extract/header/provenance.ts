import type { Provenance } from '../../reading/article.ts';

/**
 * Hosts of outlets whose names do not show in their address. A dozen national outlets that are reposted most; the rest
 * is told from the page itself (site name, copyright line).
 */
const HOSTS: readonly (readonly [name: RegExp, host: RegExp])[] = [
  [/新华(?:网|社)/, /(?:^|\.)(?:xinhuanet\.com|news\.cn)$/],
  [/人民(?:网|日报)/, /(?:^|\.)(?:people\.com\.cn|people\.cn|peopleapp\.com)$/],
  [/央视|央广/, /(?:^|\.)(?:cctv\.com|cctv\.cn|cnr\.cn)$/],
  [/中国新闻网|中新网|中新社/, /(?:^|\.)chinanews\.com(?:\.cn)?$/],
  [/光明(?:网|日报)/, /(?:^|\.)gmw\.cn$/],
  [/中国政府网/, /(?:^|\.)gov\.cn$/],
  [/经济日报|中国经济网/, /(?:^|\.)(?:ce\.cn|jingjiribao\.cn)$/],
  [/中国青年报/, /(?:^|\.)(?:cyol\.com|cyol\.net)$/],
  [/法治日报|法制日报|法制网|法治网/, /(?:^|\.)legaldaily\.com\.cn$/],
  [/求是/, /(?:^|\.)qstheory\.cn$/],
  [/澎湃/, /(?:^|\.)thepaper\.cn$/],
  [/科技日报/, /(?:^|\.)stdaily\.com$/],
];

/** Sources of this kind publish; any other is an office. */
const MEDIUM = /(?:网|报|社|台|新闻|客户端|周刊|杂志|融媒|传媒|公众号|频道|在线|中心报)$|日报|晚报|时报/;

/** 本站原创, 本网: the page speaks of itself. */
const OWN = /^(?:本[站网报刊]|原创|网络|互联网|综合|转载)/;

export interface ProvenanceSigns {
  readonly host: string;
  /** 来源 in canonical form. */
  readonly source: string | undefined;
  /** What the page says of itself: site name, title suffix, copyright lines, in canonical form. Asked of few pages. */
  readonly self: () => string;
  readonly spam: boolean;
  readonly damaged: boolean;
  /** The 来源 links to this host. */
  readonly sourceHost: string | undefined;
}

const domain = (host: string): string =>
  host
    .split('.')
    .slice(/\.(?:com|gov|org|net|edu|ac)\.[a-z]{2}$/.test(host) ? -3 : -2)
    .join('.');

/**
 * Whether the page is where the article says it comes from. A 来源 of another house than the host's (`foreign-host`: a
 * repost), injected spam or damage each make it a mirror; the signs say which, and so how bad.
 */
export function provenanceOf(signs: ProvenanceSigns): Provenance {
  const { host, source, self, spam, damaged, sourceHost } = signs;
  const found: Provenance['signs'][number][] = [];
  if (source && !OWN.test(source) && host && !/^(?:localhost|127\.|\[)/.test(host)) {
    const row = HOSTS.find(([name]) => name.test(source));
    const bare = source.replace(/[《》“”\s]|网$|报$|客户端$/g, '');
    // 县水利局 on a county's site is a department of the same house; 临枫日报 names its place in its first two characters.
    const known = !MEDIUM.test(source) || bare.length < 2 || self().includes(bare.slice(0, 2));
    const elsewhere = sourceHost === undefined || domain(sourceHost) !== domain(host);
    if (row ? !row[1].test(host) : elsewhere && !known) found.push('foreign-host');
  }
  if (spam) found.push('spam');
  if (damaged) found.push('damage');
  return { host, mirror: found.length > 0, signs: found };
}
