import { execFile } from 'node:child_process';
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

/** The items of the corpus, in the order of the file. Needs `xz`. */
export async function xinwen(): Promise<readonly NewsItem[]> {
  const { stdout } = await promisify(execFile)('xz', ['-dc', sharedPath('corpus/xinwen-lianbo.jsonl.xz')], {
    maxBuffer: 1 << 28,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NewsItem);
}

/** One item in ten is never trained on. */
export const isHeldBack = (index: number): boolean => index % 10 === 7;
