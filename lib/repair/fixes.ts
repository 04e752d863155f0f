import type { Fix } from './fix.ts';
import { brokenLines } from './fixes/broken-lines.ts';
import { controlCharacters } from './fixes/control-characters.ts';
import { doubledPunctuation } from './fixes/doubled-punctuation.ts';
import { entities } from './fixes/entities.ts';
import { escapes } from './fixes/escapes.ts';
import { forumJammer } from './fixes/forum-jammer.ts';
import { fullWidthLetters } from './fixes/full-width-letters.ts';
import { halfWidthPunctuation } from './fixes/half-width-punctuation.ts';
import { leftFillers } from './fixes/left-fillers.ts';
import { leftTags } from './fixes/left-tags.ts';
import { letterSpacing } from './fixes/letter-spacing.ts';
import { lostCharacters } from './fixes/lost-characters.ts';
import { lostSpaces } from './fixes/lost-spaces.ts';
import { markSpacing } from './fixes/mark-spacing.ts';
import { misalignedRuns } from './fixes/misaligned-runs.ts';
import { pinyinNotes } from './fixes/pinyin-notes.ts';
import { presentationForms } from './fixes/presentation-forms.ts';
import { privateUse } from './fixes/private-use.ts';
import { radicals } from './fixes/radicals.ts';
import { wrongCharset } from './fixes/wrong-charset.ts';

/*
 * The fixes: one file each in `fixes/`, one kind of damage each. A fix is a value: its name, its kind, the classes of
 * character without which it has nothing to look at (so that clean text costs one scan), and `find`, which gives the edits
 * it wants in the text that the fixes before it left. It changes nothing itself, knows no other fix, and leaves undamaged
 * text alone: `doubledPunctuation` takes the comma of 防控,。 only on a page that shows three of them.
 * A fix that is unsure says so (`probable`, `guess`, `unresolved`) and leaves the rest to the reader. What needs a search
 * over bytes is in `runs/`; `misalignedRuns` calls it.
 */

/**
 * The chain, in order: whole lines in the wrong charset (their C1 controls are bytes), then what is invisible, then the
 * byte-level damage (runs need the notes that stand in them, doubled commas need the runs gone), widths on what is left,
 * and last what can only be guessed at.
 */
export const FIXES = [
  entities,
  escapes,
  leftTags,
  wrongCharset,
  controlCharacters,
  forumJammer,
  lostSpaces,
  letterSpacing,
  brokenLines,
  misalignedRuns,
  pinyinNotes,
  doubledPunctuation,
  privateUse,
  radicals,
  fullWidthLetters,
  presentationForms,
  markSpacing,
  halfWidthPunctuation,
  lostCharacters,
  leftFillers,
] as const satisfies readonly Fix[];
