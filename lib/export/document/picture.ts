/** A picture that stands in the page's own address, and how large it is. */
export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly data: Uint8Array<ArrayBuffer>;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A program that opens a picture makes room for every pixel of it: more than this is a bomb. */
const MOST_PIXELS = 50_000_000;

const DATA = /^data:image\/(?:png|jpe?g|gif)(?:;[\w=-]{1,40}){0,3};base64,/i;

function decode(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const startsWith = (data: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => data[at] === byte);

/** PNG, 3rd edition, 11.2.2: width and height are the first of IHDR, which is the first chunk. */
function pngSize(view: DataView): readonly [number, number] | undefined {
  return view.byteLength < 24 ? undefined : [view.getUint32(16), view.getUint32(20)];
}

/** GIF89a, 18: the logical screen, little end first. */
function gifSize(view: DataView): readonly [number, number] | undefined {
  return view.byteLength < 10 ? undefined : [view.getUint16(6, true), view.getUint16(8, true)];
}

/** ITU-T T.81, B.1.1.3: a frame header is C0–CF, but for C4 (tables), C8 (extensions) and CC (conditioning). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU-T T.81, B.2.2: height before width, in the frame header; segments before it are skipped by their lengths. */
function jpegSize(view: DataView): readonly [number, number] | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // B.1.1.2: any number of fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const KINDS = [
  { type: 'png', signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], size: pngSize },
  { type: 'jpg', signature: [0xff, 0xd8, 0xff], size: jpegSize },
  { type: 'gif', signature: [0x47, 0x49, 0x46, 0x38], size: gifSize },
] as const;

/**
 * The picture of a `data:` address, where it is PNG, JPEG or GIF by its own bytes, whatever the address says.
 * @returns `undefined` for any other address, broken data, and sizes that no program should be given
 */
export function pictureOf(src: string): Picture | undefined {
  const head = DATA.exec(src.slice(0, 200));
  const data = head ? decode(src.slice(head[0].length)) : undefined;
  const kind = data && KINDS.find(({ signature }) => startsWith(data, signature));
  if (!kind) return undefined;
  const [width = 0, height = 0] = kind.size(new DataView(data.buffer)) ?? [];
  const isSane = width > 0 && height > 0 && width * height <= MOST_PIXELS;
  return isSane ? { type: kind.type, data, width, height } : undefined;
}
