import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';

/** The folder of third-party texts beside the checkout. */
export const SHARED = process.env.SHARED ?? fileURLToPath(new URL('../../../shared/', import.meta.url));

/** What is measured beside opencc-js, with the name that OpenCC gives it. */
export const NAMES = { tw: 's2tw', hk: 's2hk', cn: 't2s' } as const;
/** One of `NAMES`. */
export type BenchTarget = keyof typeof NAMES;
/** The keys of `NAMES`. */
export const BENCH_TARGETS = ['tw', 'hk', 'cn'] as const satisfies readonly BenchTarget[];

/** The converter of opencc-js to a target. To make one takes a tenth of a second: make it once. */
export const makeTheirs = (target: BenchTarget): ((text: string) => string) =>
  ConverterBuilder(preset)(target === 'cn' ? { from: 't', to: 'cn' } : { from: 'cn', to: target });

/** Paragraphs of news, about a million characters, or sentences made up where the corpus is not at hand. */
export function simplifiedTexts(): readonly string[] {
  const file = `${SHARED}/corpus/xinwen-lianbo.jsonl.xz`;
  if (!existsSync(file))
    return Array.from({ length: 8000 }, (_, i) =>
      `第${i}次会议强调，海关系统要压实责任，发展关系群众利益的产业。`.repeat(4),
    );
  const lines = execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 30 })
    .toString()
    .split('\n', 2000);
  return lines.flatMap((line) => {
    const { title, text }: { title: string; text: string } = JSON.parse(line);
    return [title, ...text.split('\n')];
  });
}

/** A number with so many digits behind the point. */
export const round = (number: number, digits = 2): number => Number(number.toFixed(digits));

/** The texts in order, in stretches of some ten milliseconds' work. */
export function stretchesOf(texts: readonly string[]): readonly (readonly string[])[] {
  const size = Math.ceil(texts.length / 50);
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, i) => texts.slice(i * size, (i + 1) * size));
}

/**
 * What all stretches take together, given what each took in some rounds: of each the best. On a machine with other work
 * a stretch is short enough to be left alone in one round or another; all texts in one go never are.
 */
export const bestOf = (rounds: readonly (readonly number[])[]): number =>
  (rounds[0] ?? []).reduce((sum, _, i) => sum + Math.min(...rounds.map((round) => round[i] ?? 0)), 0);
