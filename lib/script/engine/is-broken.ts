/**
 * Simplified characters that stand for several traditional ones of different meaning, so that a wrong choice is a
 * mistake and not a matter of style (as 占 for 佔, 布 for 佈, 台 for 臺 would be).
 */
const TELLING = '后里干发面系松云斗谷余只范于几丑复钟冲历征准丰郁咸御胡须仆朴舍叶症制党万与宁';
/** 回復 for 回覆 is style. */
const STYLE = '復覆';

let telling: Uint8Array | undefined;

/** A text in the forms it may take, code unit for code unit. */
export interface Forms {
  readonly source: string;
  /** With the region's variants only. */
  readonly proper: string;
  readonly simplified: string;
  /** The simplified form converted by phrases. */
  readonly remade: string;
  /** Whether a phrase of the dictionary decides what the unit at `i` of the simplified form becomes. */
  isInPhrase(i: number): boolean;
}

/** Whether the phrases choose another word at `i` than the text has: 后 in 后勤, but not 沖 in the name 付沖. */
function isWrongAt({ proper, remade, isInPhrase }: Forms, i: number): boolean {
  const [own = '', other = ''] = [proper[i], remade[i]];
  if (own === other || (STYLE.includes(own) && STYLE.includes(other))) return false;
  return isInPhrase(i);
}

/**
 * Whether a traditional text was made character by character (后面 for 後面, 理發 for 理髮, 癥狀 for 症狀): where its
 * simplified form leaves the choice, does it choose otherwise than the phrases do?
 */
export function isBroken(forms: Forms): boolean {
  const { simplified } = forms;
  if (!telling) {
    telling = new Uint8Array(0x10000);
    for (let i = 0; i < TELLING.length; i++) telling[TELLING.charCodeAt(i)] = 1;
  }
  let choices = 0;
  let wrong = 0;
  for (let i = 0; i < simplified.length; i++) {
    if (!telling[simplified.charCodeAt(i)]) continue;
    choices++;
    if (isWrongAt(forms, i)) wrong++;
  }
  // A proper text differs at a name or two; one made by a table of characters errs at a third of the choices.
  return wrong > 0 && wrong >= 0.2 * choices;
}
