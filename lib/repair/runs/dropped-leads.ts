import { gbkUnit } from '../bytes/gbk.ts';

/** Leads of the user-defined pairs that mirrors drop: AAA1–AFFE and F8A1–FEFE. */
export const USER_LEADS: readonly number[] = [
  0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe,
];
/**
 * Leads of the other pairs without a character: A140–A7A0, and gaps in the rows of symbols (A2E4). Most mirrors show them
 * as private-use characters; one that drops these too shows no private-use character at all.
 */
const SYMBOL_LEADS: readonly number[] = [0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9];

/** The leads of the pairs that a page with this text drops. */
export function droppedLeadsOf(text: string): readonly number[] {
  if (/[\ue000-\ue4c5]/.test(text)) return [];
  return /[\ue4c6-\uf8ff]/.test(text) ? USER_LEADS : [...USER_LEADS, ...SYMBOL_LEADS];
}

/** Whether a pair of bytes has no character, so that a page may drop it. */
export function hasNoCharacter(lead: number, trail: number): boolean {
  const unit = gbkUnit(lead, trail);
  return unit === 0 || (unit >= 0xe000 && unit <= 0xf8ff);
}

/** Given the text, what the page drops is no chance; only whether this page drops it is. */
const USER_COST = -1;
/** Whether it drops the pairs that most mirrors keep is less sure. */
const SYMBOL_COST = 0.5;

/** Nats for the lead of a dropped pair. */
export const leadCost = (lead: number): number => (lead < 0xaa ? SYMBOL_COST : USER_COST);
/** The most that a lead takes away from the cost, nats. */
export const MOST_GAINED = -USER_COST;
