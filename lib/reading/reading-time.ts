/**
 * Characters a minute: between the 300 that China's curriculum asks of silent readers at the end of primary school and
 * the 500 it asks of those in middle school (义务教育语文课程标准, 2022, 第三学段 and 第四学段).
 */
const CHARACTERS_A_MINUTE = 400;

/** How long a text is. */
export interface TextLength {
  /** Without white space. */
  readonly characters: number;
  /** At least one. */
  readonly minutes: number;
}

/** How long the paragraphs of an article are, and how many minutes they take to read. */
export function lengthOf(paragraphs: readonly string[]): TextLength {
  const characters = paragraphs.reduce((sum, text) => sum + text.replace(/\s+/g, '').length, 0);
  return { characters, minutes: Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE)) };
}
