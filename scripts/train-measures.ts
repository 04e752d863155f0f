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

/** Public texts are real, of many genres and labelled with most care: they weigh three times. */
export const PUBLIC_WEIGHT = 3;

/** Folders of given texts, beside the checkout. */
const GIVEN = ['measures/gold', 'measures/gold-2'] as const;

/** The labelled public texts: the given ones, and those that are labelled by their place in the corpus. */
export const publicTexts = async (): Promise<readonly Labelled[]> => [
  ...GIVEN.flatMap((folder) => readLabelled(sharedPath(folder))),
  ...labelledMixed(await mixedTexts()),
];

/** The texts the committed weights are trained on; a text that is there three times weighs three times. */
export async function trainingTexts(): Promise<readonly Labelled[]> {
  const real = await publicTexts();
  return [
    ...readLabelled(OWN_TEXTS),
    ...readLabelled(OWN_TRADITIONAL),
    ...Array.from({ length: PUBLIC_WEIGHT }, () => real).flat(),
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
