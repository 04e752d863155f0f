import { shortHash } from '../../text/short-hash.ts';
import type { Reference } from './reference.ts';

/**
 * A key of ASCII letters and digits, the same for the same page: its site, its year, a number of its own: `yunxi2021a1b2c3d4`.
 * A letter comes first, as BibTeX wants it.
 */
export function citationKey({ url = '', title, opening = '', published }: Reference): string {
  const host = url.startsWith('http') ? new URL(url).hostname : '';
  const labels = host.replace(/^www\./, '').split('.');
  const site = (labels[0] ?? '').replace(/[^a-z0-9]/g, '').slice(0, 20);
  const name = /^[a-z]/.test(site) ? site : `page${site}`;
  return `${name}${published?.year ?? ''}${shortHash(url || title || opening)}`;
}
