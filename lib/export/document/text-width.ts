/** How wide a text is, in characters of its size: letters, figures and their marks are half of one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char < '\u2000' ? 0.5 : 1;
  return width;
}
