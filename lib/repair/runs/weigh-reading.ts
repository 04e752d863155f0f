import { DEPTH } from './beam.ts';
import type { RunPage } from './run-page.ts';
import { type State, traceDamage } from './state.ts';

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
