import { detectScript, type Script } from '../detect.ts';
import type { Cut } from '../engine/cuts.ts';
import { SIMPLIFIED_AS_WELL } from '../lexicon/variant-characters.ts';

const KEPT = new RegExp(`[${SIMPLIFIED_AS_WELL}]`, 'g');

/** Simplified text keeps what is simplified as well as traditional: 张乾, 魏徵, 王汎森. */
export function keepSimplified(text: string, source: Script | undefined): readonly Cut[] {
  const seen = detectScript(text);
  if ((seen === 'unknown' ? source : seen) !== 'simplified') return [];
  return Array.from(text.matchAll(KEPT), ({ index, 0: value }) => ({ start: index, end: index + 1, value }));
}
