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

/** Smaller pictures, in pixels, are icons and rules. */
const LEAST = { width: 60, height: 40 } as const;

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

/** What an image says of where its picture is. */
interface ImageSources {
  /** `src`, unless it is a placeholder's. */
  readonly shown: string | undefined;
  /** The address of a picture that a script puts in later. */
  readonly lazy: string | undefined;
  /** The widest of a srcset. */
  readonly set: string | undefined;
}

function sourcesOf(image: PageElement): ImageSources {
  const src = attributeOf(image, 'src');
  return {
    shown: src && !BLANK.test(src) ? src : undefined,
    lazy: lazyAddress(image),
    set: fromSrcset(attributeOf(image, 'data-srcset') ?? attributeOf(image, 'srcset')),
  };
}

/** The address of the picture; undefined where there is none that could be loaded. */
function addressOf(image: PageElement, { shown, lazy, set }: ImageSources, base: string): string | undefined {
  return (
    absolute(lazy, base, IMAGE_SCHEMES) ??
    absolute(set, base, IMAGE_SCHEMES) ??
    resolved(image, shown) ??
    absolute(shown, base, IMAGE_SCHEMES) ??
    (shown && /^data:image\/(?:png|jpe?g|gif|webp)/i.test(shown) ? shown : undefined)
  );
}

/** Whether the browser loaded a tiny picture. What is loaded of a lazy image is its placeholder. */
function isTiny(image: PageElement, { lazy, set }: ImageSources): boolean {
  const natural = lazy || set ? 0 : naturalWidthOf(image);
  return typeof natural === 'number' && natural > 0 && natural < LEAST.width;
}

const isOfFurniture = (address: string): boolean => !address.startsWith('data:') && FURNITURE.test(address.slice(-120));

/** The figure an image makes, with its real address; undefined for icons, spacers and images without an address. */
export function readImage(image: PageElement, base: string): Figure | undefined {
  if (size(image, 'width') < LEAST.width || size(image, 'height') < LEAST.height) return undefined;
  const sources = sourcesOf(image);
  const address = addressOf(image, sources, base);
  if (!address || isOfFurniture(address) || isTiny(image, sources)) return undefined;
  return { kind: 'figure', src: address, alt: attributeOf(image, 'alt')?.trim() ?? '', caption: [] };
}
