import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from 'recheck';
import { collectPatterns, type Pattern } from './collect-patterns.ts';

/*
 * `npm run patterns`: can a page make one of our regular expressions run for ever? Each is judged by recheck, which
 * proves it linear, finds a text on which it is not, or gives up. One that is not found linear fails, unless
 * `test/patterns/accepted.txt` lists it with the reason why no text can be long enough to hurt. An entry for an
 * expression that is gone fails too, so that the list only shrinks.
 *
 * recheck tries some expressions with random texts for a given time, and a busy machine finds less. So those found linear
 * are kept by digest in `test/patterns/linear.txt`, and only new ones are judged: `-- --keep` writes the list anew, `-- --all`
 * judges all again.
 */
const acceptedFile = new URL('../test/patterns/accepted.txt', import.meta.url);
const linearFile = new URL('../test/patterns/linear.txt', import.meta.url);

type Verdict = 'linear' | 'polynomial' | 'exponential' | 'undecided';

const textOf = (pattern: Pattern): string => `/${pattern.source}/${pattern.flags}`;
const digestOf = (pattern: Pattern): string => createHash('sha256').update(textOf(pattern)).digest('hex').slice(0, 12);

/** The accepted expressions with their reasons: a line `verdict /expression/flags`, indented below it the reason. */
function readAccepted(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let current = '';
  for (const line of readFileSync(acceptedFile, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('  ')) found.set(current, `${found.get(current) ?? ''} ${line.trim()}`.trim());
    else {
      current = line.slice(line.indexOf(' ') + 1);
      found.set(current, '');
    }
  }
  return found;
}

async function judge(pattern: Pattern): Promise<Verdict> {
  const found = await check(pattern.source, pattern.flags, { timeout: 60_000 });
  if (found.status === 'safe') return 'linear';
  if (found.status === 'unknown') return 'undecided';
  return found.complexity.type === 'exponential' ? 'exponential' : 'polynomial';
}

/** Judges all but those known to be linear, two at a time. */
async function judgeAll(patterns: readonly Pattern[], known: ReadonlySet<string>): Promise<Map<Pattern, Verdict>> {
  const verdicts = new Map<Pattern, Verdict>();
  const rest = [...patterns];
  const work = async (): Promise<void> => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      verdicts.set(next, known.has(digestOf(next)) ? 'linear' : await judge(next));
    }
  };
  await Promise.all([work(), work()]);
  return verdicts;
}

const all = process.argv.includes('--all');
const accepted = readAccepted();
const known = new Set(all ? [] : readFileSync(linearFile, 'utf8').split('\n'));
const { patterns, unseen } = await collectPatterns();
const verdicts = await judgeAll(all ? patterns : patterns.filter((one) => !accepted.has(textOf(one))), known);
if (process.argv.includes('--keep')) {
  const linear = [...verdicts].flatMap(([pattern, verdict]) => (verdict === 'linear' ? digestOf(pattern) : []));
  writeFileSync(linearFile, `${[...new Set(linear)].sort().join('\n')}\n`);
}

const faults = unseen.map((place) => `${place}: built where no run reaches it; build it at the top of its module`);
for (const [text, reason] of accepted) {
  if (reason === '') faults.push(`accepted without a reason: ${text}`);
  if (!patterns.some((pattern) => textOf(pattern) === text)) faults.push(`accepted, but gone: ${text}`);
}
for (const [pattern, verdict] of verdicts) {
  if (verdict !== 'linear' && !accepted.has(textOf(pattern)))
    faults.push(`${pattern.place}: ${verdict} ${textOf(pattern)}`);
}
for (const fault of faults) console.error(fault);
console.log(`${patterns.length} patterns, ${accepted.size} accepted with a reason, ${faults.length} faults`);
// recheck's helper process would keep this one alive.
process.exit(faults.length === 0 ? 0 : 1);
