/**
 * Simplified characters that stand for several traditional ones of different meaning, so that a wrong choice is a
 * mistake and not a matter of style (as 占 for 佔, 布 for 佈, 台 for 臺 would be).
 */
const TELLING = '后里干发面系松云斗谷余只范于几丑复钟冲历征准丰郁咸御胡须仆朴舍叶症制党万与宁';
/** Forms between which a writer of traditional text chooses by taste or custom: 回復 and 回覆, 濕 and 溼, 張順杰. */
const STYLES =
  '復覆 濕溼 雇僱 盡儘 布佈 臺台 傑杰 扎紮 綫線 霉黴 跡蹟 獎奬 鉅巨 周週 佔占 游遊 贊讚 注註 劃畫 裡裏 群羣 唯惟 麵麪 証證 託托 舖鋪 癡痴 毀燬 銹鏽 晒曬 升昇 泛汎'.split(
    ' ',
  );
const STYLE_OF = new Map(STYLES.flatMap((pair) => [...pair].map((form) => [form, pair] as const)));

/** Whether the text's own form is as good as the other: then it stays. 覆 is no table's choice. */
export const isStyle = (own: string, other: string): boolean =>
  own === '覆' || STYLE_OF.get(own)?.includes(other) === true;

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
  if (own === other || isStyle(own, other)) return false;
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
