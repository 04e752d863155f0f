import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * `npm run functions`: functions that can be read. Biome judges them by `test/functions/rules.json`: cognitive complexity at
 * most 15, 60 lines, four parameters, no conditional within a conditional. `test/functions/allowed.txt` lists those that are
 * over, one a line: file, rule, how many, the worst, and why. More or worse than listed fails, so that the list only
 * shrinks; where it is to go is printed: none over 40, at most 25 over 15. `-- --tighten` writes what is better now.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const listFile = new URL('../test/functions/allowed.txt', import.meta.url);
const MOST_COMPLEX = 40;
const MOST_OVER_15 = 25;

interface Diagnostic {
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

interface Count {
  readonly count: number;
  readonly worst: number;
  readonly why: string;
}

const RULES: Readonly<Record<string, string>> = {
  noExcessiveCognitiveComplexity: 'complexity',
  noExcessiveLinesPerFunction: 'lines',
  useMaxParams: 'parameters',
  noNestedTernary: 'nested',
};

function diagnose(): readonly Diagnostic[] {
  const folders = ['lib', 'components', 'entrypoints', 'scripts', 'test'];
  const args = ['lint', '--config-path=test/functions/rules.json', '--max-diagnostics=none', '--reporter=json'];
  // Biome fails when it finds anything; what it finds is on its output either way.
  const script = `biome ${[...args, ...folders].join(' ')} 2>/dev/null || true`;
  const output = execFileSync('sh', ['-c', script], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  return (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics;
}

const ruleOf = ({ category }: Diagnostic): string | undefined => RULES[category.split('/').at(-1) ?? ''];

/** The figure in a finding: 23 of “Excessive complexity of 23 detected”. */
const figureOf = ({ message }: Diagnostic): number => Number(/\d+/.exec(message)?.[0] ?? 1);

function readList(): Map<string, Count> {
  const lines = readFileSync(listFile, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [path = '', rule = '', count = '', worst = '', ...why] = line.split(' ');
        return [`${path} ${rule}`, { count: Number(count), worst: Number(worst), why: why.join(' ') }];
      }),
  );
}

const diagnostics = diagnose().filter((one) => ruleOf(one) !== undefined);
const listed = readList();
const found = Map.groupBy(diagnostics, (one) => `${one.location.path} ${ruleOf(one)}`);
const faults: string[] = [];
for (const [key, all] of found) {
  const allowed = listed.get(key);
  const worst = Math.max(...all.map(figureOf));
  if (!allowed || all.length > allowed.count || worst > allowed.worst) {
    for (const one of all) faults.push(`${one.location.path}:${one.location.start.line} ${one.message}`);
  }
}
const complex = diagnostics.filter((one) => ruleOf(one) === 'complexity' && !one.location.path.startsWith('test/'));
const over = complex.filter((one) => figureOf(one) > MOST_COMPLEX).length;
console.log(`${complex.length} functions over 15 (at most ${MOST_OVER_15}), ${over} over ${MOST_COMPLEX} (none)`);
if (process.argv.includes('--tighten')) {
  const [head = ''] = readFileSync(listFile, 'utf8').split('\n\n');
  const rows = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, all]) => {
      const why = listed.get(key)?.why || 'not yet split';
      return `${key} ${all.length} ${Math.max(...all.map(figureOf))} ${why}`;
    });
  writeFileSync(listFile, `${head}\n\n${rows.join('\n')}\n`);
} else {
  for (const fault of faults) console.error(fault);
  for (const key of listed.keys()) if (!found.has(key)) console.log(`no longer needed: ${key} (-- --tighten)`);
  if (faults.length > 0) process.exitCode = 1;
}
