import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** One item of the official news corpus beside the checkout. */
export interface NewsItem {
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** The folder of third-party texts beside the checkout, or wherever `SHARED` says. */
export const sharedPath = (path: string): string =>
  resolve(process.env.SHARED ?? resolve(import.meta.dirname, '../../shared'), path);

const CORPUS = 'corpus/xinwen-lianbo.jsonl.xz';
const READINGS = 'damage/annotated-chars.json';

/** What the tables that count official news need, and where it comes from, in one sentence. */
export const NEEDS =
  `needs ${CORPUS} (the texts of 新闻联播, one JSON object {date, title, text} a line, as CCTV publishes them at ` +
  `https://tv.cctv.com/lm/xwlb/; © CCTV under no open licence, so they are counted here and never shipped) and ` +
  `${READINGS} (the characters seen annotated on damaged pages with the reading of each, collected for this project) ` +
  'in ../shared beside the checkout, or in the folder that SHARED names, and the program xz.';

/** Whether the corpus and the list of readings are there. */
export const hasShared = (): boolean => existsSync(sharedPath(CORPUS)) && existsSync(sharedPath(READINGS));

/** The items of the corpus, in the order of the file. Needs `xz`. Throws a sentence that says so where it is missing. */
export async function xinwen(): Promise<readonly NewsItem[]> {
  if (!hasShared()) throw new Error(`This ${NEEDS}`);
  const { stdout } = await promisify(execFile)('xz', ['-dc', sharedPath(CORPUS)], {
    maxBuffer: 1 << 28,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NewsItem);
}

/** One item in ten is never trained on. */
export const isHeldBack = (index: number): boolean => index % 10 === 7;
