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

/** One text of many genres beside the checkout, in either script. */
export interface OfficialText {
  readonly genre: string;
  readonly title: string;
  readonly text: string;
}

const CORPUS = 'corpus/xinwen-lianbo.jsonl.xz';
const MIXED = 'corpus/official-mixed.jsonl.xz';
const READINGS = 'damage/annotated-chars.json';

/** What the tables that count official news need, and where it comes from, in one sentence. */
export const NEEDS =
  `needs ${CORPUS} (the texts of 新闻联播, one JSON object {date, title, text} a line, as CCTV publishes them at ` +
  `https://tv.cctv.com/lm/xwlb/; © CCTV under no open licence, so they are counted here and never shipped) and ` +
  `${READINGS} (the characters seen annotated on damaged pages with the reading of each, collected for this project) ` +
  'in ../shared beside the checkout, or in the folder that SHARED names, and the program xz.';

/** Whether the corpus and the list of readings are there. */
export const hasShared = (): boolean => existsSync(sharedPath(CORPUS)) && existsSync(sharedPath(READINGS));

/** The lines of a packed file of JSON. Needs `xz`. */
async function linesOf<T>(path: string): Promise<readonly T[]> {
  const { stdout } = await promisify(execFile)('xz', ['-dc', sharedPath(path)], { maxBuffer: 1 << 28 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The items of the corpus, in the order of the file. Throws a sentence that says what is missing where it is. */
export async function xinwen(): Promise<readonly NewsItem[]> {
  if (!hasShared()) throw new Error(`This ${NEEDS}`);
  return linesOf<NewsItem>(CORPUS);
}

/** Official texts of many genres, in the order of the file: counted where one genre would not do, and never shipped. */
export async function officialMixed(): Promise<readonly OfficialText[]> {
  if (!existsSync(sharedPath(MIXED)))
    throw new Error(`This needs ${MIXED} as well: public official texts, gathered for this project.`);
  return linesOf<OfficialText>(MIXED);
}

/** One item in ten is never trained on. */
export const isHeldBack = (index: number): boolean => index % 10 === 7;
/** The same of the texts of many genres. */
export const isMixedHeldBack = (index: number): boolean => index % 10 === 3;
