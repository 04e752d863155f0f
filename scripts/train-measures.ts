/**
 * Trains the weights of `lib/measures/model/weights.json` anew: `npm run train:measures`. The same inputs give the same
 * bytes. It takes some ten seconds.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Model, TABLES } from '../lib/measures/model/model.ts';
import { sharedPath, xinwen } from './corpus.ts';
import { labelledMixed, mixedTexts } from './measures/labelled-mixed.ts';
import { type Labelled, labelledNews, OWN_TEXTS, OWN_TRADITIONAL, readLabelled } from './measures/labelled-texts.ts';
import { train } from './measures/train.ts';
import { rowsOf } from './measures/training-rows.ts';

/** What training needs beside the checkout, and where it comes from. */
const NEEDS =
  'train:measures needs a folder ../shared (or $SHARED) with measures/gold and gold-2, the labelled public texts, ' +
  'corpus/official-mixed.jsonl.xz, public texts of many genres of which some are labelled here by place, and ' +
  'corpus/xinwen-lianbo.jsonl.xz, the items of the CCTV evening news from 2022-09-24 on as github.com/DuckBurnIncense/' +
  'xin-wen-lian-bo (MIT) collects them from tv.cctv.com: their texts are the broadcaster’s and so are not in this repository.';

/** Folders of given texts, beside the checkout: those whose genres a reader meets most, and others. */
const GIVEN = ['measures/gold', 'measures/gold-2'] as const;

/** How often public texts count, which are real and of many genres: the first of the given ones, and all others. */
export const FIRST_WEIGHT = 3;
export const PUBLIC_WEIGHT = 2;

const times = (count: number, texts: readonly Labelled[]): Labelled[] =>
  Array.from({ length: count }, () => texts).flat();

/** The labelled public texts, as often as they count: the given ones, and those labelled by their place in the corpus. */
async function publicTexts(): Promise<readonly Labelled[]> {
  const [first = [], others = []] = GIVEN.map((folder) => readLabelled(sharedPath(folder)));
  return [...times(FIRST_WEIGHT, first), ...times(PUBLIC_WEIGHT, [...others, ...labelledMixed(await mixedTexts())])];
}

/** The texts the committed weights are trained on; a text that is there twice weighs twice. */
export async function trainingTexts(): Promise<readonly Labelled[]> {
  return [
    ...readLabelled(OWN_TEXTS),
    ...readLabelled(OWN_TRADITIONAL),
    ...(await publicTexts()),
    ...labelledNews(await xinwen()),
  ];
}

/** The model those texts give. */
export async function trainModel(): Promise<Model> {
  const texts = await trainingTexts();
  const rows = new Map(texts.map((text) => [text, rowsOf(text)]));
  return train(texts.map((text) => rows.get(text) ?? []));
}

/** The weights as their file holds them. */
export const weightsFile = (model: Model): string =>
  `${JSON.stringify(Object.fromEntries([...TABLES, 'grams' as const].map((table) => [table, model[table]])), null, 2)}\n`;

/** Where the committed weights are. */
export const WEIGHTS = fileURLToPath(new URL('../lib/measures/model/weights.json', import.meta.url));

if (import.meta.main) {
  if (
    [...GIVEN, 'corpus/xinwen-lianbo.jsonl.xz', 'corpus/official-mixed.jsonl.xz'].every((path) =>
      existsSync(sharedPath(path)),
    )
  )
    await writeFile(WEIGHTS, weightsFile(await trainModel()));
  else {
    console.error(NEEDS);
    process.exitCode = 1;
  }
}
