/** Where two texts are alike: characters from the start, and from the end. */
export interface Alike {
  readonly from: number;
  readonly behind: number;
}

/** How many characters two texts have in common from the start, or from the end, up to `most`. */
function common(most: number, isSame: (n: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count)) count++;
  return count;
}

/** How far two texts are alike from both ends, no character of either counted twice. */
export function alike(a: string, b: string): Alike {
  const most = Math.min(a.length, b.length);
  const from = common(most, (n) => a[n] === b[n]);
  return { from, behind: common(most - from, (n) => a.at(-1 - n) === b.at(-1 - n)) };
}
