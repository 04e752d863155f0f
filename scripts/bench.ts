import { readdir, writeFile } from 'node:fs/promises';

/*
 * Every bench of `test/bench/`, or those named: `npm run bench -- read script`. Prints a table each and writes them all
 * to bench.json. Figures are ratios within one run wherever speed is meant.
 */
const folder = new URL('../test/bench/', import.meta.url);
const wanted = process.argv.slice(2);
const results = [];
for (const file of (await readdir(folder)).sort()) {
  const name = file.replace(/\.ts$/, '');
  if (!file.endsWith('.ts') || (wanted.length > 0 && !wanted.includes(name))) continue;
  const module: { bench?: () => Promise<{ name: string; rows: Record<string, string | number>[] }> } = await import(
    new URL(file, folder).href
  );
  if (!module.bench) continue;
  const result = await module.bench();
  console.log(`\n${result.name}`);
  console.table(result.rows);
  results.push(result);
}
await writeFile(new URL('../bench.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
