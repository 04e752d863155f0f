import { type Reader, type Reading, readerOfWords } from '../reading.ts';

/** How exact a number is said to be by a word within it: 500多亿, 十几万, 十来个. */
export type Vague = 'more-than' | 'at-least' | 'about';

/** A number without its unit. */
export interface Quantity {
  /** Absent where the words name no number: 数百万, 三五. */
  readonly value?: number;
  readonly vague?: Vague;
  /** Written in Chinese characters. */
  readonly han: boolean;
  /** Its last multiplier (2—3万: the first of a range takes it too); 1 for none. */
  readonly scale: number;
  /** The number without that multiplier. */
  readonly base?: number;
}

/** Multipliers behind digits, the longest first. */
export const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 100,
};

const readScaleWord = readerOfWords(SCALES);

/** The multiplier at `at`. 千 before these is a unit's first character: 3千瓦, 5千克, 3万千瓦. */
export const readScale: Reader<number> = (text, at) => {
  const scale = readScaleWord(text, at);
  if (!scale || !/^千(?:米|克|瓦|伏|卡)/.test(text.slice(scale.end - 1, scale.end + 1))) return scale;
  const shorter = SCALES[text.slice(at, scale.end - 1)];
  return shorter === undefined ? undefined : { value: shorter, end: scale.end - 1 };
};

/** Words for a number that is not quite told, and what they say of it. */
export const readVague = readerOfWords<Vague>({ 多: 'more-than', 余: 'more-than', 几: 'at-least', 来: 'about' });

/** A product without the dust of binary fractions: 1.1 × 10,000 is 11,000. */
export const exact = (value: number): number => Number(value.toPrecision(15));

/** A quantity of which no number is told. */
export const noNumber = (end: number): Reading<Quantity> => ({ value: { han: true, scale: 1 }, end });
