import type { wordsOfRule } from '../measures/rules/rules.ts';
import type { findSetPhrases } from '../phrases/find-set-phrases.ts';
import type { withMeasures, withMeasuresSliced } from '../read.ts';
import type { convertReading } from '../reading/convert-reading.ts';
import type { outlineOf } from '../reading/outline-of.ts';
import type { loadConverter } from '../script/convert.ts';
import { loadScript } from './load-script.ts';

/** What the tools script can do. */
export interface Tools {
  readonly convertReading: typeof convertReading;
  readonly findSetPhrases: typeof findSetPhrases;
  readonly loadConverter: typeof loadConverter;
  readonly outlineOf: typeof outlineOf;
  readonly withMeasures: typeof withMeasures;
  readonly withMeasuresSliced: typeof withMeasuresSliced;
  readonly wordsOfRule: typeof wordsOfRule;
}

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenTools?: Tools };

/** Called by the tools script once it runs. */
export function provideTools(tools: Tools): void {
  world.zhengwenTools = tools;
}

let loading: Promise<Tools> | undefined;

async function load(): Promise<Tools> {
  if (!world.zhengwenTools) await loadScript('tools');
  if (!world.zhengwenTools) throw new Error('the tools script did not arrive');
  return world.zhengwenTools;
}

/** The tools, loaded on the first need, once; a load that failed is tried anew at the next. */
export function tools(): Promise<Tools> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
