/**
 * Where a converted text stands against its source: the pieces that are not code unit for code unit, as four UTF-16
 * offsets each (start and end in the source, start and end in the converted text), ascending. Between the pieces every
 * unit stands for one unit; an empty map says that all of them do. Characters outside the Basic Multilingual Plane are
 * pieces of their own, so that no offset ever falls between two surrogates.
 */
export type OffsetMap = readonly number[];

/** The last piece that begins at or before `offset`, as an index into the map, or -4. */
function pieceAt(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[4 * middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return 4 * (low - 1);
}

function mapOffset(map: OffsetMap, offset: number, side: 'start' | 'end'): number {
  const piece = pieceAt(map, offset);
  if (piece < 0) return offset;
  const [start = 0, end = 0, outStart = 0, outEnd = 0] = map.slice(piece, piece + 4);
  if (offset >= end) return outEnd + offset - end;
  return side === 'start' || offset === start ? outStart : outEnd;
}

/**
 * The range of the converted text that stands for `[start, end)` of the source. A range that begins or ends inside a
 * piece is widened to hold the whole of it: 普 of 特朗普 is all of 川普. An empty range stays empty.
 */
export function mapRange(map: OffsetMap, start: number, end: number): [start: number, end: number] {
  const from = mapOffset(map, start, 'start');
  return [from, end <= start ? from : mapOffset(map, end, 'end')];
}

/** The same map seen from the converted text: `mapRange(invertMap(map), …)` gives source offsets. */
export function invertMap(map: OffsetMap): OffsetMap {
  return map.map((_, i) => map[i ^ 2] ?? 0);
}

/** The map of two conversions, one after the other. */
export function composeMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const back = invertMap(first);
  // Pieces of both, seen in the text between the two conversions; those that overlap become one.
  const between: [start: number, end: number][] = [];
  for (let i = 0; i < first.length; i += 4) between.push([first[i + 2] ?? 0, first[i + 3] ?? 0]);
  for (let i = 0; i < second.length; i += 4) between.push([second[i] ?? 0, second[i + 1] ?? 0]);
  between.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [start: number, end: number][] = [];
  for (const [start, end] of between) {
    const last = merged.at(-1);
    if (last && (start < last[1] || (start === last[0] && end === last[1]))) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.flatMap(([start, end]) => [...mapEdges(back, start, end), ...mapEdges(second, start, end)]);
}

/** As `mapRange`, but an empty range that stands for something (a piece with nothing in it) keeps its width. */
function mapEdges(map: OffsetMap, start: number, end: number): [start: number, end: number] {
  const piece = pieceAt(map, start);
  if (start === end && piece >= 0 && map[piece] === start) return [map[piece + 2] ?? 0, map[piece + 3] ?? 0];
  return [mapOffset(map, start, 'start'), mapOffset(map, end, 'end')];
}
