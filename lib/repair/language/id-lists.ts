/** Reads whole numbers of seven bits a byte, least first; the eighth bit says that more follow. */
class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  next(): number {
    const first = this.#bytes[this.#at++] ?? 0;
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}

/** Lists of ascending ids, one after the other: list `i` lies from `starts[i]` up to `starts[i + 1]` in `ids`. */
export interface IdLists {
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
}

/**
 * Unpacks lists whose lengths are in one section and whose ids, as differences, in another.
 *
 * @param lists how many lists there are
 * @param total how many ids they hold together
 */
export function unpackLists(lengths: Uint8Array, differences: Uint8Array, lists: number, total: number): IdLists {
  const starts = new Uint32Array(lists + 1);
  const ids = new Uint16Array(total);
  const lengthReader = new VarintReader(lengths);
  const reader = new VarintReader(differences);
  let next = 0;
  for (let list = 0; list < lists; list++) {
    starts[list] = next;
    let id = 0;
    for (let left = lengthReader.next(); left > 0; left--) {
      id += reader.next();
      ids[next++] = id;
    }
  }
  starts[lists] = next;
  return { starts, ids };
}

/**
 * The lists of what follows two characters, stored as places in the list of what follows the second of them: a place takes
 * fewer bits than an id. Written over the places.
 *
 * @param places one list for each entry of `seconds`
 * @param seconds what follows each id
 */
export function idsOfPlaces(places: IdLists, seconds: IdLists): IdLists {
  for (let list = 0; list < places.starts.length - 1; list++) {
    const first = seconds.starts[seconds.ids[list] ?? 0] ?? 0;
    for (let i = places.starts[list] ?? 0, end = places.starts[list + 1] ?? 0; i < end; i++) {
      places.ids[i] = seconds.ids[first + (places.ids[i] ?? 0)] ?? 0;
    }
  }
  return places;
}

/** Place of `id` in a list, -1 when it is not there. */
export function findId({ starts, ids }: IdLists, list: number, id: number): number {
  let low = starts[list] ?? 0;
  let high = (starts[list + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = ids[middle] ?? 0;
    if (value === id) return middle;
    if (value < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The stored costs, one for each list that is not empty, spread over all lists. */
export function spreadCosts(costs: Uint8Array, { starts }: IdLists): Uint8Array {
  const spread = new Uint8Array(starts.length - 1);
  let next = 0;
  for (let list = 0; list < spread.length; list++) {
    if (starts[list + 1] !== starts[list]) spread[list] = costs[next++] ?? 0;
  }
  return spread;
}

const NONE = new Uint16Array(0);

/** The ids of a list; none where there is no such list. */
export const idsOf = ({ starts, ids }: IdLists, list: number): Uint16Array =>
  list < 0 ? NONE : ids.subarray(starts[list], starts[list + 1]);
