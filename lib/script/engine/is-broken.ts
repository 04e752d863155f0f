/**
 * Simplified characters that stand for several traditional ones of different meaning, so that a wrong choice is a
 * mistake and not a matter of style (as 占 for 佔, 布 for 佈, 台 for 臺 would be).
 */
const TELLING = '后里干发面系松云斗谷余只范于几丑复钟冲历征准丰郁咸御胡须仆朴舍叶症制党万与宁';

let telling: Uint8Array | undefined;

/**
 * Whether a traditional text was made character by character (后面 for 後面, 理發 for 理髮, 癥狀 for 症狀): where its
 * simplified form leaves the choice, does it choose otherwise than `remade`, the conversion of that form by phrases?
 * The three texts stand code unit for code unit.
 */
export function isBroken(traditional: string, simplified: string, remade: string): boolean {
  if (traditional.length !== simplified.length || remade.length !== simplified.length) return false;
  if (!telling) {
    telling = new Uint8Array(0x10000);
    for (let i = 0; i < TELLING.length; i++) telling[TELLING.charCodeAt(i)] = 1;
  }
  let choices = 0;
  let wrong = 0;
  for (let i = 0; i < simplified.length; i++) {
    if (!telling[simplified.charCodeAt(i)]) continue;
    choices++;
    if (traditional.charCodeAt(i) !== remade.charCodeAt(i)) wrong++;
  }
  // A proper text differs at a name or two; one made by a table of characters errs at a third of the choices.
  return wrong > 0 && wrong >= 0.2 * choices;
}
