/** Parameters that tell who sent the reader and say nothing of the page. */
const TRACKING =
  /^(utm_\w+|spm|from|isappinstalled|share\w*|scene|fbclid|gclid|msclkid|mc_[ce]id|_?ga|wbclid|weibo_id|timestamp|nsukey)$/i;

/**
 * The address under which things are kept for a page: without protocol, since one page is often at both, without what
 * only tells how the reader got there, and without the place within it. `https://a.example/t.html?id=3&spm=9#p2` is
 * `a.example/t.html?id=3`. '' for what is no page of the web or of a disk.
 */
export function pageAddress(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (!/^(https?|file):$/.test(protocol)) return '';
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept).toString();
  return `${host}${pathname}${query && `?${query}`}`;
}
