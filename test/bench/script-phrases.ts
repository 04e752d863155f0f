import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Convert, loadConverter } from '../../lib/script/convert.ts';
import { alike, isRight, type Phrase, readPhrases } from '../script/phrases.ts';
import type { Row } from './bars.ts';
import { type BenchTarget, makeTheirs, SHARED } from './script-texts.ts';

/** A phrase, and whether what a converter made of it is right. */
interface Case {
  readonly source: string;
  readonly target: BenchTarget;
  readonly isRight: (converted: string) => boolean;
}

/** Converters that are made once for all phrases: making one takes longer than thousands of phrases do. */
interface Converters {
  readonly ours: Readonly<Record<BenchTarget, Convert>>;
  readonly theirs: Readonly<Record<BenchTarget, (text: string) => string>>;
}

const count = (set: string, cases: readonly Case[], { ours, theirs }: Converters): Row => ({
  set,
  phrases: cases.length,
  right: cases.filter(({ source, target, isRight }) => isRight(ours[target](source).text)).length,
  'opencc-js': cases.filter(({ source, target, isRight }) => isRight(theirs[target](source))).length,
});

const caseOf = (phrase: Phrase): Case => ({
  source: phrase.source,
  target: phrase.target === 'tw-words' ? 'tw' : phrase.target,
  isRight: (converted) => isRight(phrase, converted),
});

/** The phrases of news beside the checkout: group, source and expected, parted by tabs. */
async function readNewsCases(): Promise<readonly Case[]> {
  const file = `${SHARED}/script/news-phrases.txt`;
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.split('\t'));
  return lines.flatMap(([group, source, expected]) => {
    if (group?.startsWith('#') || !source || !expected) return [];
    return [{ source, target: 'tw', isRight: (converted) => alike(converted).includes(alike(expected)) }];
  });
}

/** How many phrases come out right: our own, by whether rules were made on them, and those of news. */
export async function countPhrases(): Promise<readonly Row[]> {
  const own = await readPhrases();
  const converters: Converters = {
    ours: { tw: await loadConverter('tw'), hk: await loadConverter('hk'), cn: await loadConverter('cn') },
    theirs: { tw: makeTheirs('tw'), hk: makeTheirs('hk'), cn: makeTheirs('cn') },
  };
  const lookedAt = own.filter(({ isHeldBack }) => !isHeldBack);
  const heldBack = own.filter(({ isHeldBack }) => isHeldBack);
  const news = await readNewsCases();
  return [
    count('own, looked at', lookedAt.map(caseOf), converters),
    count('own, held back', heldBack.map(caseOf), converters),
    ...(news.length > 0 ? [count('news', news, converters)] : []),
  ];
}
