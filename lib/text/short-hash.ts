/**
 * A short number for a text, the same every time, that says nothing of its words: FNV-1a, 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units, in eight hexadecimal digits.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
