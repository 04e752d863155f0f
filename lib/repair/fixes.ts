import type { Fix } from './fix.ts';
import { controlCharacters } from './fixes/control-characters.ts';
import { doubledPunctuation } from './fixes/doubled-punctuation.ts';
import { fullWidthLetters } from './fixes/full-width-letters.ts';
import { halfWidthPunctuation } from './fixes/half-width-punctuation.ts';
import { misalignedRuns } from './fixes/misaligned-runs.ts';
import { pinyinNotes } from './fixes/pinyin-notes.ts';
import { radicals } from './fixes/radicals.ts';

/**
 * The chain, in order: what is invisible first, then whole stretches in the wrong charset, then the byte-level damage
 * (runs need the notes that stand in them, doubled commas need the runs gone), widths on what is left, and last what
 * can only be guessed at.
 */
export const FIXES = [
  controlCharacters,
  misalignedRuns,
  pinyinNotes,
  doubledPunctuation,
  radicals,
  fullWidthLetters,
  halfWidthPunctuation,
] as const satisfies readonly Fix[];

export type FixName = (typeof FIXES)[number]['name'];
