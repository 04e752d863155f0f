import { readdir, readFile } from 'node:fs/promises';
import * as OpenCC from 'opencc-js';
import { decode } from '../../lib/charset/decode.ts';
import type { Repair } from '../../lib/reading/article.ts';
import { FIXES } from '../../lib/repair/fixes.ts';
import { repair } from '../../lib/repair/repair.ts';
import { sharedPath, xinwen } from '../../scripts/corpus.ts';

const DAMAGE = new Set<string>(FIXES.filter(({ kind }) => kind === 'damage').map(({ name }) => name));

/** What repairing undamaged texts did to them. */
export interface Harm {
  characters: number;
  /** Repairs by damage fixes that changed the text: there should be none. */
  damage: Repair[];
  /** Guesses and unresolved places, which change nothing. */
  offered: Repair[];
  /** Changes by width and control fixes: `fix before→after` with its count. */
  readonly other: Map<string, number>;
  readonly samples: Map<string, string[]>;
  unstable: number;
}

export const noHarm = (): Harm => ({
  characters: 0,
  damage: [],
  offered: [],
  other: new Map(),
  samples: new Map(),
  unstable: 0,
});

const shortened = (text: string): string => (text.length > 3 ? '…' : text);

function countOther(repaired: string, { fix, before, after, start, end }: Repair, into: Harm): void {
  const what = `${fix} ${shortened(before)}→${shortened(after)}`;
  into.other.set(what, (into.other.get(what) ?? 0) + 1);
  const samples = into.samples.get(what) ?? [];
  if (samples.length < 20) into.samples.set(what, [...samples, repaired.slice(Math.max(0, start - 12), end + 12)]);
}

/** Repairs a text that nothing is wrong with, and counts what changed. */
export async function harm(text: string, into: Harm, published?: string): Promise<void> {
  const options = published ? { published } : {};
  const result = await repair(text, options);
  into.characters += text.length;
  for (const one of result.repairs) {
    if (one.certainty === 'guess') into.offered.push(one);
    else if (DAMAGE.has(one.fix)) into.damage.push(one);
    else countOther(result.text, one, into);
  }
  if ((await repair(result.text, options)).text !== result.text) into.unstable++;
}

const convert = {
  cn: (text: string) => text,
  tw: OpenCC.Converter({ from: 'cn', to: 'tw' }),
  hk: OpenCC.Converter({ from: 'cn', to: 'hk' }),
};

/** The corpus item by item, as it is or converted. */
export async function corpusHarm(script: keyof typeof convert, share = 1): Promise<Harm> {
  const total = noHarm();
  const items = await xinwen();
  for (const [index, item] of items.entries()) {
    if (index % Math.round(1 / share) !== 0) continue;
    const { date } = item;
    const published = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
    await harm(convert[script](`${item.title}\n${item.text}`), total, published);
  }
  return total;
}

/** The charset test files, each decoded as what it is. */
export async function charsetHarm(): Promise<Harm> {
  const total = noHarm();
  for (const folder of ['Big5', 'GB18030', 'GB2312', 'utf-8', 'utf-8-sig']) {
    for (const file of await readdir(sharedPath(`damage/charset-tests/${folder}`))) {
      const bytes = new Uint8Array(await readFile(sharedPath(`damage/charset-tests/${folder}/${file}`)));
      await harm(decode(bytes).text, total);
    }
  }
  return total;
}
