import { attributeNamesOf, attributeOf, naturalWidthOf, srcOf } from '../../dom/element.ts';
import type { PageElement } from '../../dom/page-node.ts';
import type { Figure } from '../../reading/article.ts';

/** Attributes that hold the real address while `src` shows a blank: the first that holds one wins. */
const LAZY = [
  'data-src',
  'data-original',
  'data-original-src',
  'data-lazy-src',
  'data-lazyload',
  'data-lazy',
  'data-echo',
  'data-actualsrc',
  'data-url',
  'data-croporisrc',
  'original',
  'lazy-src',
  'lazysrc',
  'real_src',
  'file',
  'zoomfile',
  '_src',
] as const;

const BLANK =
  /(?:^data:image\/(?:gif|svg|png);base64,.{0,200}$)|(?:blank|spacer|loading|placeholder|lazy|grey|pixel|transparent|none|1x1)\.(?:gif|png|jpg|svg)/i;
const FURNITURE =
  /(?:icon|logo|qrcode|qr_code|erweima|ewm|button|btn|arrow|share|weixin|weibo|bullet|banner|avatar|emoji|\bdot\b|printer?|close|fileTypeImages)/i;

/** An absolute address of one of the schemes, or undefined. */
export function absolute(
  address: string | null | undefined,
  base: string,
  schemes: readonly string[],
): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed || trimmed.length > 2_000_000) return undefined;
  // Most addresses are whole already; parsing them is slow.
  if (/^https?:\/\/[^\s/]+\/\S*$/.test(trimmed) && trimmed.length < 2000) return trimmed;
  try {
    const url = new URL(trimmed, base || undefined);
    return schemes.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const IMAGE_SCHEMES = ['http:', 'https:'] as const;

/** The widest candidate of a srcset. */
function fromSrcset(srcset: string | null): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const candidate of (srcset ?? '').split(/,\s+/)) {
    const [address, size = '1x'] = candidate.trim().split(/\s+/);
    const width = Number.parseFloat(size);
    if (address && width > most) [best, most] = [address, width];
  }
  return best;
}

const STYLED = { width: /(?:^|[;\s])width\s*:\s*(\d+)px/i, height: /(?:^|[;\s])height\s*:\s*(\d+)px/i } as const;

const size = (image: PageElement, name: 'width' | 'height'): number => {
  const own = attributeOf(image, name) ?? STYLED[name].exec(attributeOf(image, 'style') ?? '')?.[1];
  return own ? Number.parseFloat(own) : Number.NaN;
};

/** The address as the DOM resolved it: parsing addresses is slow. */
function resolved(image: PageElement, shown: string | undefined): string | undefined {
  const src = srcOf(image);
  return shown && typeof src === 'string' && /^https?:/i.test(src) ? src : undefined;
}

function lazyAddress(image: PageElement): string | undefined {
  const names = attributeNamesOf(image);
  for (const name of LAZY) {
    const value = names.includes(name) ? attributeOf(image, name) : undefined;
    if (value && !BLANK.test(value)) return value;
  }
  return undefined;
}

/** The figure an image makes, with its real address; undefined for icons, spacers and images without an address. */
export function readImage(image: PageElement, base: string): Figure | undefined {
  const width = size(image, 'width');
  const height = size(image, 'height');
  if (width < 60 || height < 40) return undefined;
  const src = attributeOf(image, 'src');
  const lazy = lazyAddress(image);
  const set = fromSrcset(attributeOf(image, 'data-srcset') ?? attributeOf(image, 'srcset'));
  const shown = src && !BLANK.test(src) ? src : undefined;
  const address =
    absolute(lazy, base, IMAGE_SCHEMES) ??
    absolute(set, base, IMAGE_SCHEMES) ??
    resolved(image, shown) ??
    absolute(shown, base, IMAGE_SCHEMES) ??
    (shown && /^data:image\/(?:png|jpe?g|gif|webp)/i.test(shown) ? shown : undefined);
  if (!address || (!address.startsWith('data:') && FURNITURE.test(address.slice(-120)))) return undefined;
  // What is loaded of a lazy image is its placeholder.
  const natural = lazy || set ? 0 : naturalWidthOf(image);
  if (typeof natural === 'number' && natural > 0 && natural < 60) return undefined;
  return { kind: 'figure', src: address, alt: attributeOf(image, 'alt')?.trim() ?? '', caption: [] };
}
