import type { Escape } from './code-points.ts';

/** b'\xe4\xbc\x9a', u"\u4f1a": how Python shows a string, whose prefix nobody writes before a quotation. */
const STRING = /(?<![A-Za-z\d])[bu](?:'([ -&(-~]{4,})'|"([ !#-~]{4,})")/g;

/** The escapes of a line, those within one string of a program as one that takes its prefix and marks away as well. */
export function withoutStringMarks(line: string, escapes: readonly Escape[]): readonly Escape[] {
  let made = escapes;
  for (const match of line.matchAll(STRING)) {
    const start = match.index;
    const end = start + match[0].length;
    const inside = made.filter((one) => one.start > start && one.end < end);
    if (inside.length === 0) continue;
    let after = '';
    let at = start + 2;
    for (const one of inside) {
      after += line.slice(at, one.start) + one.after;
      at = one.end;
    }
    after += line.slice(at, end - 1);
    made = [...made.filter((one) => one.end <= start || one.start >= end), { start, end, after }];
  }
  return [...made].sort((a, b) => a.start - b.start);
}
