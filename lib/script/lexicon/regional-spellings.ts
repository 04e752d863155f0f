/** One spelling in the place of another, of as many UTF-16 units: no map of a conversion moves. */
export interface Spelling {
  /** What every match begins with: a text without it is not searched. */
  readonly from: string;
  readonly pattern: RegExp;
  readonly to: string;
}

/**
 * Where OpenCC leaves a choice that readers of a region do not have.
 *
 * Hong Kong: its public broadcaster writes 周 84 times in 97,000 characters of news and 週 never, 匯報 and never 彙報 (counted
 * in `official-mixed`); names of magazines keep their 週刊. 麵 stays as OpenCC has it. Taiwan: 溼 is the standard form of its
 * Ministry of Education, and what simplified text becomes; a text never has both.
 */
export const REGIONAL_SPELLINGS: Readonly<Record<'tw' | 'hk', readonly Spelling[]>> = {
  tw: [{ from: '濕', pattern: /濕/g, to: '溼' }],
  hk: [
    { from: '週', pattern: /週(?!刊)/g, to: '周' },
    { from: '彙', pattern: /彙(?=報)/g, to: '匯' },
  ],
};
