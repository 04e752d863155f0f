import { readFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import { isHeldBack, sharedPath, xinwen } from '../../scripts/corpus.ts';
import { type DamageOptions, random, traditionalByCharacter } from '../damage/damage.ts';

/** Held-back official news in traditional characters, items joined to pages of some 1,500 characters. */
export async function heldBackPages(): Promise<string[]> {
  const pages: string[] = [];
  let page = '';
  (await xinwen()).forEach((item, index) => {
    if (!isHeldBack(index)) return;
    page += `${item.title}\n${item.text}\n`;
    if (page.length < 1500) return;
    // Compatibility characters (℃, ⑴) have no way back from NFKC; the damage is what is measured.
    pages.push(traditionalByCharacter(page.trim()).replace(/[^\uff00-\uffef…]/g, (char) => char.normalize('NFKC')));
    page = '';
  });
  return pages;
}

/** Lists of annotated characters: parts of the known order, and known ones with others that no page has shown yet. */
async function lists(pages: readonly string[]): Promise<(readonly (readonly [string, string])[])[]> {
  const { chars, order_early_to_late: order } = JSON.parse(
    await readFile(sharedPath('damage/annotated-chars.json'), 'utf8'),
  ) as { chars: Record<string, { pinyin: string }>; order_early_to_late: string[] };
  const known = order.map((char) => [char, chars[char]?.pinyin ?? ''] as const);
  const counts = new Map<string, number>();
  for (const char of pages.join('')) counts.set(char, (counts.get(char) ?? 0) + 1);
  const traditional = new Set(pages.join(''));
  const beyond = [...counts]
    .filter(
      ([char, count]) =>
        count > 20 && /[\u4e00-\u9fff]/.test(char) && !chars[char] && traditional.has(char) && isTraditional(char),
    )
    .sort((a, b) => b[1] - a[1])
    .map(([char]) => [char, pinyin(char, { type: 'array' })[0] ?? ''] as const);
  const next = random(5);
  const mixed = [...known, ...beyond.filter(() => next() < 0.25)];
  return [known.slice(0, 40), known.slice(0, 80), known, [...known, ...beyond.slice(0, 60)], mixed];
}

const isTraditional = (char: string): boolean => simplifiedForms.has(char);
const { default: dictionary } = await import('opencc-js/dict/TSCharacters');
const simplifiedForms = new Set(dictionary.split('|').map((entry) => entry.split(' ')[0] ?? ''));

export interface Case {
  readonly page: string;
  readonly options: DamageOptions;
  readonly kind: string;
}

/** Every page once, each with another combination of list, commas, decoder and folding. */
export async function cases(limit: number): Promise<Case[]> {
  const pages = await heldBackPages();
  const all = await lists(pages);
  const commas = ['none', 'visible', 'invisible'] as const;
  return pages.slice(0, limit).map((page, i) => {
    const comma = commas[i % 3] ?? 'none';
    const lost = i % 4 === 3 ? '\ufffd' : '?';
    const dropUserDefined = i % 5 < 3;
    const folded = i % 7 < 3;
    const list = all[Math.floor(i / 3) % all.length] ?? [];
    return {
      page,
      kind: `${comma} ${lost === '?' ? '?' : 'FFFD'} ${dropUserDefined ? 'dropped' : 'kept'}${folded ? ' folded' : ''}`,
      options: { list, comma, commaShare: 0.8, lost, dropUserDefined, folded, seed: i },
    };
  });
}
