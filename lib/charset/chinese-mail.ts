import { chineseness } from './chineseness.ts';

/** An encoding that writes Chinese in seven bits. */
interface SevenBits {
  readonly encoding: string;
  readonly text: string;
}

const ESCAPE = '\x1b';
const HZ_PIECE = /~\{((?:[\x21-\x77][\x21-\x7e])+)~\}/g;
const [SHIFT_OUT, SHIFT_IN] = ['\x0e', '\x0f'];
const ISO_PIECE = new RegExp(`${SHIFT_OUT}((?:[\\x21-\\x7e]{2})*)${SHIFT_IN}?`, 'g');
/** +Ti1W/Q- of UTF-7. */
const UTF7_PIECE = /\+([A-Za-z0-9+/]{3,})-?/g;
/** Least of `chineseness` for what pieces of UTF-7, which plain text may have by chance, give. */
const CHINESE = 0.5;
const HAN = /[\u4e00-\u9fff]/;

const fromPairs = (pairs: string): string =>
  new TextDecoder('gb18030').decode(Uint8Array.from(pairs, (char) => char.charCodeAt(0) | 0x80));

/** ~{;aRi~}: GB 2312 between ~{ and ~}. ~~ is a ~, and ~ at the end of a line joins it with the next. */
function fromHz(ascii: string): string | undefined {
  let pieces = 0;
  const text = ascii
    .replaceAll('~\n', '')
    .replace(HZ_PIECE, (_, pairs: string) => {
      pieces++;
      return fromPairs(pairs);
    })
    .replaceAll('~~', '~');
  return pieces > 0 && !/~[{}]/.test(text) && HAN.test(text) ? text : undefined;
}

/** ESC $ ) A announces GB 2312, which stands between the controls SO and SI. */
function fromIso2022Cn(ascii: string): string | undefined {
  if (!ascii.includes(`${ESCAPE}$)A`)) return undefined;
  const text = ascii.replaceAll(`${ESCAPE}$)A`, '').replace(ISO_PIECE, (_, pairs: string) => fromPairs(pairs));
  return text.includes(ESCAPE) ? undefined : text;
}

/** ESC $ B and ESC $ @ announce JIS X 0208; browsers read it. */
function fromIso2022Jp(ascii: string): string | undefined {
  if (!ascii.includes(`${ESCAPE}$B`) && !ascii.includes(`${ESCAPE}$@`)) return undefined;
  const text = new TextDecoder('iso-2022-jp').decode(Uint8Array.from(ascii, (char) => char.charCodeAt(0)));
  return text.includes('\ufffd') || text.includes(ESCAPE) ? undefined : text;
}

/** Base64 of UTF-16 between + and -, which no browser reads any more. */
function fromUtf7(ascii: string): string | undefined {
  const read = (base64: string): string => {
    const bytes = Uint8Array.from(atob(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0))), (char) =>
      char.charCodeAt(0),
    );
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
  };
  const text = ascii.replace(UTF7_PIECE, (_, base64: string) => read(base64)).replaceAll('+-', '+');
  return HAN.test(text) && chineseness(text) > CHINESE ? text : undefined;
}

/** What bytes of ASCII are in one of the encodings that mail once sent Chinese in; undefined where they are plain ASCII. */
export function decodeSevenBits(ascii: string): SevenBits | undefined {
  const ways = [
    ['hz-gb-2312', fromHz],
    ['iso-2022-cn', fromIso2022Cn],
    ['iso-2022-jp', fromIso2022Jp],
    ['utf-7', fromUtf7],
  ] as const;
  for (const [encoding, read] of ways) {
    const text = read(ascii);
    if (text !== undefined) return { encoding, text };
  }
  return undefined;
}
