import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { check } from 'recheck';
import { collectPatterns, type Pattern } from './collect-patterns.ts';

/*
 * `npm run patterns`: can a page make one of our regular expressions run for ever? Each is judged by recheck, which
 * proves it linear, finds a text on which it is not, or gives up. One that is not proved linear fails, unless
 * `test/patterns/accepted.txt` lists it with the reason why no text can be long enough to hurt. An entry for an
 * expression that is gone fails too, so that the list only shrinks. `-- --all` judges the listed ones again.
 */
const acceptedFile = new URL('../test/patterns/accepted.txt', import.meta.url);
/** Verdicts by expression; recheck always says the same, so they are kept between runs. */
const cacheFolder = new URL('../node_modules/.cache/zhengwen/', import.meta.url);
const cacheFile = new URL('patterns.json', cacheFolder);

type Verdict = 'linear' | 'polynomial' | 'exponential' | 'undecided';

const textOf = (pattern: Pattern): string => `/${pattern.source}/${pattern.flags}`;

/** The accepted expressions with their reasons: a line `verdict /expression/flags`, indented below it the reason. */
function readAccepted(): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  let current = '';
  for (const line of readFileSync(acceptedFile, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('  ')) accepted.set(current, `${accepted.get(current) ?? ''} ${line.trim()}`.trim());
    else {
      current = line.slice(line.indexOf(' ') + 1);
      accepted.set(current, '');
    }
  }
  return accepted;
}

function readCache(): Record<string, Verdict> {
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8'));
  } catch {
    return {};
  }
}

async function judge(pattern: Pattern): Promise<Verdict> {
  const found = await check(pattern.source, pattern.flags, { timeout: 60_000 });
  if (found.status === 'safe') return 'linear';
  if (found.status === 'unknown') return 'undecided';
  return found.complexity.type === 'exponential' ? 'exponential' : 'polynomial';
}

/** Judges those not in the cache, two at a time, and keeps what is decided. */
async function judgeAll(patterns: readonly Pattern[]): Promise<ReadonlyMap<Pattern, Verdict>> {
  const cache = readCache();
  const verdicts = new Map<Pattern, Verdict>();
  const rest = [...patterns];
  const work = async (): Promise<void> => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const verdict = cache[textOf(next)] ?? (await judge(next));
      verdicts.set(next, verdict);
      if (verdict !== 'undecided') cache[textOf(next)] = verdict;
    }
  };
  await Promise.all([work(), work()]);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(cache));
  return verdicts;
}

const accepted = readAccepted();
const { patterns, unseen } = await collectPatterns();
const faults = unseen.map((place) => `${place}: built where no run reaches it; build it at the top of its module`);
for (const [text, reason] of accepted) {
  if (reason === '') faults.push(`accepted without a reason: ${text}`);
  if (!patterns.some((pattern) => textOf(pattern) === text)) faults.push(`accepted, but gone: ${text}`);
}
const toJudge = process.argv.includes('--all') ? patterns : patterns.filter((one) => !accepted.has(textOf(one)));
const verdicts = await judgeAll(toJudge);
for (const [pattern, verdict] of verdicts) {
  if (verdict === 'linear') {
    if (accepted.has(textOf(pattern))) faults.push(`accepted, but linear: ${textOf(pattern)}`);
  } else if (!accepted.has(textOf(pattern))) faults.push(`${pattern.place}: ${verdict} ${textOf(pattern)}`);
}
for (const fault of faults) console.error(fault);
console.log(`${patterns.length} patterns, ${accepted.size} accepted with a reason, ${faults.length} faults`);
// recheck's helper process would keep this one alive.
process.exit(faults.length === 0 ? 0 : 1);
