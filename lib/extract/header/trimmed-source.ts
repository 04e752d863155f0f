/** Before the name of a source: brackets, and 转自, which says how it came here. */
const LEAD = /^\s{0,3}(?:转载自|转载于|转自|摘自|引自|转载)?[\s:：【[［（(《“"]{0,3}/;

/** The source a value names: the first word of it, brackets and tools left out. */
export function trimmedSource(canonicalValue: string): { start: number; length: number } {
  const lead = LEAD.exec(canonicalValue)?.[0] ?? '';
  // 《人民日报》 keeps its marks; a bracket around the value does not.
  const start = lead.endsWith('《') || lead.endsWith('“') ? lead.length - 1 : lead.length;
  const rest = canonicalValue.slice(start);
  const words = rest.split(/(\s+|[|｜丨【】[\]［］]|(?:19|20)\d\d[-年/.])/);
  let length = (words[0] ?? '').length;
  // Latin names hold spaces: `China Daily`.
  for (let i = 1; i + 1 < words.length; i += 2) {
    if (!/^\s+$/.test(words[i] ?? '') || !/[a-z]$/i.test(words[i - 1] ?? '') || !/^[a-z]/i.test(words[i + 1] ?? ''))
      break;
    length += (words[i] ?? '').length + (words[i + 1] ?? '').length;
  }
  const value = rest.slice(0, length);
  // 临海市文化局（原市文广局） closes its own bracket.
  const end = /[（(][^（()）]+[)）]$/.test(value) ? undefined : /[)）\]］】。.，,;；:：]+$/.exec(value);
  return { start, length: length - (end?.[0].length ?? 0) };
}
