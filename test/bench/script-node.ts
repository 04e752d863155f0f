import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadTable } from '#load-table';
import { loadConverter } from '../../lib/script/convert.ts';
import { makeEngine } from '../../lib/script/engine/engine.ts';
import { readDictionaries } from '../../lib/script/tables/dictionary.ts';
import type { Row } from './bars.ts';
import { BENCH_TARGETS, type BenchTarget, bestOf, makeTheirs, NAMES, round, stretchesOf } from './script-texts.ts';

const ROUNDS = 4;

/** Milliseconds for all texts by each converter, see `bestOf`. */
function race(texts: readonly string[], ...converters: ((text: string) => unknown)[]): number[] {
  const stretches = stretchesOf(texts);
  const rounds: number[][][] = converters.map(() => []);
  const clock = (convert: (text: string) => unknown): number[] =>
    stretches.map((stretch) => {
      const start = performance.now();
      for (const text of stretch) convert(text);
      return performance.now() - start;
    });
  for (let r = 0; r < ROUNDS; r++) for (const [k, convert] of converters.entries()) rounds[k]?.push(clock(convert));
  return rounds.map(bestOf);
}

function probe(who: string, target: BenchTarget): { ms: number; mb: number } {
  const script = fileURLToPath(new URL('./script-probe.ts', import.meta.url));
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, who, target]).toString()),
  ) as { ms: number; mb: number }[];
  return { ms: Math.min(...runs.map(({ ms }) => ms)), mb: Math.min(...runs.map(({ mb }) => mb)) };
}

/** Speed, time to be ready and memory in Node, beside opencc-js; `without news`: OpenCC's own rules on our engine. */
export async function inNode(simplified: readonly string[], traditional: readonly string[]): Promise<readonly Row[]> {
  const dictionaryOf = readDictionaries(await loadTable('script'));
  const rows: Row[] = [];
  for (const target of BENCH_TARGETS) {
    const texts = target === 'cn' ? traditional : simplified;
    const [full = 0, bare = 0, other = 0] = race(
      texts,
      await loadConverter(target),
      makeEngine(dictionaryOf, NAMES[target]),
      makeTheirs(target),
    );
    const ours = probe('ours', target);
    const opencc = probe('opencc-js', target);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    rows.push({
      where: 'Node',
      config: NAMES[target],
      'M characters/s': round(characters / full / 1e3),
      'opencc-js': round(characters / other / 1e3),
      'throughput ×': round(other / full),
      'without news ×': round(other / bare),
      'ready ms': round(ours.ms, 1),
      'opencc-js ms': round(opencc.ms, 1),
      'sooner ×': round(opencc.ms / ours.ms),
      'kept MB': round(ours.mb),
      'opencc-js MB': round(opencc.mb),
      'memory ×': round(ours.mb / opencc.mb),
    });
  }
  return rows;
}
