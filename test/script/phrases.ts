import { readFile } from 'node:fs/promises';
import type { Target } from '../../lib/script/convert.ts';

export interface Phrase {
  readonly group: string;
  readonly target: Target;
  readonly source: string;
  /** What must stand in the conversion: any of these. */
  readonly expected: readonly string[];
  /** Not looked at while rules were made. */
  readonly isHeldBack: boolean;
}

/** Regional and stylistic variants that count alike. Not so 著/着 (only to Hong Kong), 鐘/鍾, 讚/贊, 瞭/了, 鏈/鍊. */
const VARIANTS = [
  '裏裡',
  '羣群',
  '爲為',
  '衆眾',
  '啓啟',
  '説說',
  '温溫',
  '污汙',
  '衞衛',
  '峯峰',
  '綫線',
  '税稅',
  '脱脫',
  '閲閱',
]
  .concat(['户戶', '佈布', '佔占', '臺台', '樑梁', '祕秘', '麪麵', '傑杰', '託托', '紮扎', '昇升', '着著', '濕溼'])
  .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const);

/** The text with variants made alike, for comparing traditional texts. */
export function alike(text: string): string {
  return VARIANTS.reduce((made, [from, to]) => made.replaceAll(from, to), text);
}

export function isRight({ target, expected }: Phrase, converted: string): boolean {
  if (target === 'cn') return expected.some((part) => converted.includes(part));
  return expected.some((part) => alike(converted).includes(alike(part)));
}

/** The cases of `phrases.txt`. */
export async function readPhrases(): Promise<readonly Phrase[]> {
  const text = await readFile(new URL('./phrases.txt', import.meta.url), 'utf8');
  const phrases: Phrase[] = [];
  let group = '';
  let row = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) {
      group = line.slice(3);
      row = 0;
    }
    const [target, source, expected] = line.split('\t');
    if (source === undefined || expected === undefined) continue;
    row++;
    if (target !== 'tw' && target !== 'hk' && target !== 'cn') throw new Error(`No such target: ${line}`);
    phrases.push({
      group,
      target,
      source,
      expected: expected.split('|'),
      isHeldBack: row % 2 === 0 && !group.startsWith('看过的'),
    });
  }
  return phrases;
}
