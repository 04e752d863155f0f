/** A word of the canonical text as the source writes it. */
export type Original = (word: string) => string;

/**
 * Gives a canonical word as the source writes it (會議 for 会议): what stands at its last place before `before`, where it
 * came from. What was found is kept, as speakers come again.
 */
export function originalWords(
  source: readonly string[],
  canonical: readonly string[],
): (paragraph: number, before: number) => Original {
  const [from, to] = [canonical.join('\n'), source.join('\n')];
  if (from === to) return () => (word) => word;
  const starts: number[] = [];
  let length = 0;
  for (const text of canonical) {
    starts.push(length);
    length += text.length + 1;
  }
  const known = new Map<string, string>();
  return (paragraph, before) => (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const at = from.lastIndexOf(word, (starts[paragraph] ?? 0) + before);
    const written = at < 0 ? word : to.slice(at, at + word.length);
    known.set(word, written);
    return written;
  };
}
