/** One or two digits that no other figure, point, sign or letter belongs to: 3 of 3月, not 20 of 2026 or of 20%. */
const FIGURE = /(?<![\p{L}\d.,:/%-])\d{1,2}(?![\d.,:/%-]|[A-Za-z])|(?<=\p{Script=Han})\d{1,2}(?![\d.,:/%-]|[A-Za-z])/gu;

/**
 * Cuts a text at the figures that stand upright in vertical lines, as print sets them: those of one or two digits.
 * @returns plain texts and figures in turn, beginning with a text, which may be empty
 */
export function cutFigures(text: string): readonly string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    pieces.push(text.slice(end, index), figure);
    end = index + figure.length;
  }
  return [...pieces, text.slice(end)];
}
