import { HAS_VALUE, IS_GUEST, measureValue, type PackedPhrases, TAIL } from './packed-phrases.ts';

/** The two units of a pair, the first of the numbers that are laid for it. */
export const PAIR = 0;
/** How many of its keys are no guests, in the high byte, and how many are. */
export const COUNTS = 2;
/**
 * Its keys: each is one number, its facts with its cost in the high byte, then the units of its tail, then, with
 * `HAS_VALUE`, where its value lies in `values`.
 */
export const KEYS = 3;

/** Numbers that a key takes. */
export const roomOf = (facts: number): number => 1 + (facts & TAIL) + (facts & HAS_VALUE ? 1 : 0);

/** The keys of a dictionary as they are looked up: those of a pair side by side, in a line or two of the cache. */
interface LaidKeys {
  readonly keys: Uint16Array;
  /** Where each pair begins in `keys`; never 0. */
  readonly places: Uint32Array;
}

/** What is not laid yet: the next key, its tail and its value, the cost of the next that is a guest and of the next that is none, and where it goes. */
interface Progress {
  key: number;
  tail: number;
  value: number;
  ownCost: number;
  guestCost: number;
  at: number;
}

/** Counts the keys of a pair that are no guests, and the numbers that they take. */
function measureOwn(info: Uint8Array, from: number, end: number): readonly [count: number, room: number] {
  let count = 0;
  let room = 0;
  for (let key = from; key < end; key++) {
    const facts = info[key] ?? 0;
    if (facts & IS_GUEST) continue;
    count++;
    room += roomOf(facts);
  }
  return [count, room];
}

/** Lays the next so many keys, guests behind the others. */
function layPair(packed: PackedPhrases, keys: Uint16Array, next: Progress, count: number): void {
  const { info, tails, values, costs } = packed;
  const end = next.key + count;
  const [own, room] = measureOwn(info, next.key, end);
  keys[next.at + COUNTS] = (own << 8) | (count - own);
  let at = next.at + KEYS;
  let guestAt = at + room;
  for (; next.key < end; next.key++) {
    const facts = info[next.key] ?? 0;
    let to = facts & IS_GUEST ? guestAt : at;
    const cost = costs[facts & IS_GUEST ? next.guestCost++ : next.ownCost++] ?? 0;
    keys[to++] = facts | (cost << 8);
    for (let left = facts & TAIL; left > 0; left--) keys[to++] = tails[next.tail++] ?? 0;
    if (facts & HAS_VALUE) {
      keys[to++] = next.value;
      next.value += measureValue(values, next.value);
    }
    if (facts & IS_GUEST) guestAt = to;
    else at = to;
  }
  next.at = guestAt;
}

/** How many keys are no guests: behind their costs lie those of the guests. */
function countOwn(info: Uint8Array): number {
  let own = 0;
  for (let i = 0; i < info.length; i++) if (!((info[i] ?? 0) & IS_GUEST)) own++;
  return own;
}

/** Lays the keys of all pairs. But for the guests the keys of a pair stay in their order. */
export function layKeys(packed: PackedPhrases): LaidKeys {
  const { firsts, secondCounts, seconds, keyCounts, info, tails, values } = packed;
  const keys = new Uint16Array(1 + KEYS * seconds.length + info.length + tails.length + values.length);
  const places = new Uint32Array(seconds.length);
  const next: Progress = { key: 0, tail: 0, value: 0, ownCost: 0, guestCost: countOwn(info), at: 1 };
  let pair = 0;
  for (let f = 0; f < firsts.length; f++) {
    const last = pair + (secondCounts[f] ?? 0);
    for (; pair < last; pair++) {
      places[pair] = next.at;
      keys[next.at + PAIR] = firsts[f] ?? 0;
      keys[next.at + PAIR + 1] = seconds[pair] ?? 0;
      layPair(packed, keys, next, keyCounts[pair] ?? 0);
    }
  }
  return { keys, places };
}
