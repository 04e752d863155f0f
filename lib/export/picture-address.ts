/** Pictures within an address that are nothing but pixels; an SVG is a document. RFC 2397. */
const PIXELS = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z\d+/=]+$/i;

/** The address of a picture that is on the web, or `undefined`. */
export function pictureAddress(src: string): string | undefined {
  if (!/^https?:/i.test(src) || !URL.canParse(src)) return undefined;
  return new URL(src).href;
}

/** The same, or the picture itself where the address holds it. */
export const pictureOrData = (src: string): string | undefined => (PIXELS.test(src) ? src : pictureAddress(src));
