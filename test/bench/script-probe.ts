import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * One cold measurement in a process of its own: `node --expose-gc script-probe.ts ours|opencc-js tw|hk|cn`. Prints
 * milliseconds from loaded bytes to the first converted sentence, and the megabytes kept (heap and array buffers).
 */
const [who, target] = process.argv.slice(2);
const SENTENCE = '会后，代表们参观了理发店。會後，代表們參觀了理髮店。';
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const kept = (): number => {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const region = target === 'hk' ? 'hk' : 'tw';

async function prepare(): Promise<() => (text: string) => unknown> {
  if (who === 'opencc-js') {
    const [{ ConverterBuilder }, preset] = await Promise.all([import('opencc-js/core'), import('opencc-js/preset')]);
    const build = ConverterBuilder(preset);
    return () => (target === 'cn' ? build({ from: 't', to: 'cn' }) : build({ from: 'cn', to: region }));
  }
  const [{ readDictionaries }, { makeConverter }] = await Promise.all([
    import('../../lib/script/tables/dictionary.ts'),
    import('../../lib/script/convert.ts'),
  ]);
  const bytes = new Uint8Array(readFileSync(new URL('../../lib/script/tables/dictionary.bin', import.meta.url)));
  return () => makeConverter(readDictionaries(bytes), target === 'cn' ? 'cn' : region);
}

const make = await prepare();
const before = kept();
const start = performance.now();
const convert = make();
convert(SENTENCE);
const ms = performance.now() - start;
const mb = (kept() - before) / 1e6;
convert(SENTENCE);
console.log(JSON.stringify({ ms, mb }));
