/**
 * Trains the weights of `lib/extract/edges/line-weights.json` anew: `npm run train:edges`. The same inputs give the same
 * bytes. It takes some two minutes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LineWeights } from '../lib/extract/edges/line-weights.ts';
import { sharedPath } from './corpus.ts';
import { type LabelledLine, labelLines, type TruePage } from './edges/labelled-lines.ts';
import { layOutText } from './edges/laid-out-text.ts';
import { type LineRow, weighLines } from './edges/weigh-lines.ts';

const CORPUS = 'corpus/official-mixed.jsonl.xz';
const PAGES = ['pages', 'pages-2'] as const;

/** What training needs beside the checkout, and where it comes from. */
const NEEDS =
  'train:edges needs a folder ../shared (or $SHARED) with pages and pages-2, saved pages of official sites with the true text ' +
  'of each, and corpus/official-mixed.jsonl.xz, official texts of many kinds from public repositories, and the program xz: ' +
  'the texts are their publishers’ and so are not in this repository.';

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();

const HERE = 'http://site.example/x/1.html';

/** The saved pages of official sites. */
const truePages = (): readonly TruePage[] =>
  PAGES.flatMap((set) =>
    foldersOf(sharedPath(set)).map((name) => {
      const read = (file: string): string => readFileSync(join(sharedPath(set), name, file), 'utf8');
      return { html: read('source.html'), url: HERE, truth: read('expected.txt').split('\n') };
    }),
  );

/** True texts of the corpus, set in all the ways pages set theirs. */
export function textPages(): readonly TruePage[] {
  const text = execFileSync('xz', ['-dc', sharedPath(CORPUS)], { maxBuffer: 1 << 28, encoding: 'utf8' });
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly title: string; readonly text: string })
    .flatMap((item, number) => {
      const page = layOutText(item.title, item.text, number);
      return page ? [{ ...page, url: HERE }] : [];
    });
}

/** What a line of a page counts: there are many outside of the body, and they are less like what is asked of the weights. */
const rowOf = ({ signs, isText, inBody }: LabelledLine): LineRow => ({
  signs,
  isFurniture: !isText,
  counts: inBody ? 1 : 0.4,
});

/** What a line of the corpus counts: there are a hundred times as many as on pages, set as no page has shown. */
const CORPUS_COUNTS = 0.2;

/** The labelled lines of pages; what a page held is given back before the next is read. */
async function labelPages(pages: readonly TruePage[]): Promise<readonly LabelledLine[]> {
  const labelled: LabelledLine[] = [];
  for (const page of pages) {
    labelled.push(...labelLines(page));
    await setImmediate();
  }
  return labelled;
}

/** The weights that pages and texts give. */
export async function trainLines(): Promise<LineWeights> {
  const pages = (await labelPages(truePages())).map(rowOf);
  const texts = (await labelPages(textPages()))
    .filter(({ isText }) => isText)
    .map(({ signs }) => ({ signs, isFurniture: false, counts: CORPUS_COUNTS }));
  return weighLines([...pages, ...texts]);
}

/** The weights as their file holds them. */
export const weightsFile = (weights: LineWeights): string => `${JSON.stringify(weights, null, 2)}\n`;

/** Where the committed weights are. */
export const WEIGHTS = fileURLToPath(new URL('../lib/extract/edges/line-weights.json', import.meta.url));

if (import.meta.main) {
  if ([...PAGES, CORPUS].every((path) => existsSync(sharedPath(path))))
    await writeFile(WEIGHTS, weightsFile(await trainLines()));
  else {
    console.error(NEEDS);
    process.exitCode = 1;
  }
}
