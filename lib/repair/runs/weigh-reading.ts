import { DEPTH } from './beam.ts';
import type { RunPage } from './run-page.ts';
import { type State, textUpTo, traceDamage } from './state.ts';

/** Cost of the text as it is shown, from the first state up to a place. */
export function literalCost(line: string, first: State, to: number, { language, costs }: RunPage): number {
  let { cost, u, v } = first;
  for (let at = first.at; at < to; at++) {
    const unit = line.charCodeAt(at);
    const w = language.id(unit);
    cost += language.cost(u, v, w) + costs.of(unit);
    u = v;
    v = w;
  }
  return cost;
}

/** What a state reads from the start of the run up to where the states stand. */
function wholeText(state: State, line: string): string {
  const { end, text } = traceDamage(state);
  return text + line.slice(end, state.at);
}

/** Nats from the best reading to the next one with another text, those dropped on the way included. */
export function marginOf(best: State, others: readonly State[], line: string): number {
  const own = wholeText(best, line);
  const other = others.find((one) => wholeText(one, line) !== own);
  return Math.min(DEPTH, best.margin, other ? other.cost - best.cost : Infinity);
}

/** How many characters two texts have in common from the start, or from the end, up to `most`. */
function common(most: number, isSame: (n: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count)) count++;
  return count;
}

/** Where the text of the best reading differs from that of the next one, which may have been dropped on the way. */
export function doubtOf(best: State, others: readonly State[], line: string): readonly [from: number, to: number] {
  const own = wholeText(best, line);
  const other = others.find((one) => wholeText(one, line) !== own);
  const isLast = other !== undefined && other.cost - best.cost < best.margin;
  const rival = isLast ? other : best.rival;
  if (!rival) return [0, 0];
  const mine = isLast ? own : textUpTo(best, rival.at);
  const theirs = isLast ? wholeText(other, line) : textUpTo(rival, rival.at);
  const most = Math.min(mine.length, theirs.length);
  const from = common(most, (n) => mine[n] === theirs[n]);
  const behind = common(most - from, (n) => mine.at(-1 - n) === theirs.at(-1 - n));
  return [from, mine.length - behind];
}
