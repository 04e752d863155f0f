import { copyUnits } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST } from '../tables/packed-phrases.ts';
import { markSimplifiedOnly } from '../tables/simplified-only.ts';
import type { Converted } from './engine.ts';
import { type Forms, isStyle } from './is-broken.ts';

/** Words in which a traditional text cannot mean 后 the empress, 里 the mile or 么 the youngest, whatever else it writes. */
const LEFT_OVER = /(?<=[什怎這这那多要甚])么|(?<=[這这那哪心家城])里|(?<=[以之然今最事隨随])后|后(?=[面來来續续勤果])/g;

let simplifiedOnly: Uint8Array | undefined;

/** Whether only simplified text has the unit. */
function isSimplifiedOnly(unit: number): boolean {
  if (!simplifiedOnly) {
    simplifiedOnly = new Uint8Array(0x10000);
    markSimplifiedOnly(simplifiedOnly, 1);
  }
  return simplifiedOnly[unit] === 1;
}

/** The conversions of a text that are chosen from. */
interface Conversions {
  readonly proper: Converted;
  readonly simplified: Converted;
  readonly remade: Converted;
}

/** The text with its forms; undefined where they do not stand unit for unit. */
export function readForms(source: string, conversions: Conversions, { phrases }: Dictionary): Forms | undefined {
  const { proper, simplified, remade } = conversions;
  const isAlike = ({ text, map }: Converted): boolean => text.length === source.length && map.length === 0;
  if (![proper, simplified, remade].every(isAlike)) return undefined;
  const { length } = source;
  const units = new Uint16Array(length);
  copyUnits(simplified.text, units);
  const isInPhrase = (i: number): boolean =>
    [0, 1, 2, 3].some((k) => i >= k && phrases.find(units, i - k, length, IS_GUEST) > Math.max(k, 1));
  return { source, proper: proper.text, simplified: simplified.text, remade: remade.text, isInPhrase };
}

/**
 * Text converted character by character, or half converted, with the phrases' choice where there is one and its own
 * form elsewhere: 发展后勤 is wholly remade, 沖 in the name 付沖 stays.
 */
export function remakeForms(forms: Forms): string {
  const { source, proper, simplified, remade } = forms;
  let made = '';
  for (let i = 0; i < source.length; i++) {
    const [own = '', other = ''] = [proper[i], remade[i]];
    // 於春生 behind a title is 于春生 by a rule for names, which keeps the simplified form.
    const isDecided = other === simplified[i] || forms.isInPhrase(i);
    const isOwn = own !== other && (isStyle(own, other) || (source[i] !== simplified[i] && !isDecided));
    made += isOwn ? own : other;
  }
  return made;
}

/** Proper traditional text as it is, but for what simplified text left in it: 什么, 这. */
export function mendLeftOver({ source, proper, remade }: Forms): string {
  const left = new Set([...source.matchAll(LEFT_OVER)].map(({ index }) => index));
  let made = '';
  for (let i = 0; i < source.length; i++) {
    const [own = '', other = ''] = [proper[i], remade[i]];
    const isLeft = left.has(i) || (isSimplifiedOnly(source.charCodeAt(i)) && !isStyle(own, other));
    made += isLeft ? other : own;
  }
  return made;
}
