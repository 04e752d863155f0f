import type { ShownScript } from '../settings.ts';

/** A voice of the system or the browser. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** BCP 47, as the system writes it: `zh-CN`, `zh_TW`, `cmn-Hans-CN`, `yue-HK`. */
  readonly lang: string;
  /** On this machine. What another voice reads is sent to its maker. */
  readonly isLocal: boolean;
}

/** Languages of voices for each script, the best first. */
const WANTED: Readonly<Record<ShownScript, readonly RegExp[]>> = {
  source: [/^(zh|cmn)\b.*\bcn\b/, /^(zh|cmn)\b/],
  cn: [/^(zh|cmn)\b.*\bcn\b/, /^(zh|cmn)\b/],
  tw: [/^(zh|cmn)\b.*\btw\b/, /^(zh|cmn)\b/],
  'tw-words': [/^(zh|cmn)\b.*\btw\b/, /^(zh|cmn)\b/],
  hk: [/^(zh|yue)\b.*\bhk\b/, /^yue\b/, /^(zh|cmn)\b/],
};

const tagOf = ({ lang }: Voice): string => lang.toLowerCase().replaceAll('_', '-');

/** The Chinese voices, those for a script first and those on this machine before others. */
export function chineseVoices(voices: readonly Voice[], script: ShownScript): readonly Voice[] {
  const rank = (voice: Voice): number => {
    const at = WANTED[script].findIndex((wanted) => wanted.test(tagOf(voice)));
    return (at < 0 ? WANTED[script].length : at) + (voice.isLocal ? 0 : 10);
  };
  return voices.filter((voice) => /^(zh|cmn|yue)\b/.test(tagOf(voice))).sort((a, b) => rank(a) - rank(b));
}

/** The voice to begin with: one on this machine. No other is ever taken unasked, as it would send the text away. */
export const firstVoice = (voices: readonly Voice[], script: ShownScript): Voice | undefined =>
  chineseVoices(voices, script).find(({ isLocal }) => isLocal);
