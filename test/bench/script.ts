import { gzipSync } from 'node:zlib';
import { loadTable } from '#load-table';
import type { Row } from './bars.ts';
import { inChromium } from './script-chromium.ts';
import { inNode } from './script-node.ts';
import { countPhrases } from './script-phrases.ts';
import { makeTheirs, round, simplifiedTexts } from './script-texts.ts';

/** The converter beside opencc-js: size of the tables, speed in Node and in Chromium, and phrases that come out right. */
export async function bench(): Promise<{ name: string; rows: readonly Row[] }> {
  const simplified = simplifiedTexts();
  const traditional = simplified.map(makeTheirs('tw'));
  const size = gzipSync(await loadTable('script'), { level: 9 }).length;
  return {
    name: 'script',
    rows: [
      { 'tables, kB gzip': round(size / 1e3, 1) },
      ...(await inNode(simplified, traditional)),
      ...(await inChromium(simplified, traditional)),
      ...(await countPhrases()),
    ],
  };
}

if (import.meta.main) {
  const { rows } = await bench();
  const kinds = Map.groupBy(rows, (row) => Object.keys(row).join());
  for (const kind of kinds.values()) console.table(kind);
}
