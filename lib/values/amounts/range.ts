import { isHanNumeralAt } from '../../text/han-numeral.ts';
import { isDigitAt } from '../numerals/digits.ts';
import { type Reading, readWord } from '../reading.ts';
import { type Counted, readCounted } from './counted.ts';
import { exact } from './quantity.ts';

const TO = ['—', '至', '到', '~'] as const;
const AND = ['与', '和'] as const;

/** The lower end of a range in the scale of its upper end: 2—3万, 三至五亿. */
function lowOf(low: Counted, high: Counted): number | undefined {
  const { value } = low.quantity;
  if (value === undefined || low.unit !== undefined || low.quantity.scale !== 1) return value;
  const { scale, base } = high.quantity;
  return scale > 1 && base !== undefined && value < base ? exact(value * scale) : value;
}

/** Two numbers of one unit, the lower first. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly unit?: string;
}

/** Where the upper end begins, and what joins it to the lower one. */
function readJoint(text: string, at: number): Reading<'to' | 'and'> | undefined {
  const to = readWord(text, at, TO);
  const joint = to ?? readWord(text, at, AND);
  if (!joint || !(isDigitAt(text, joint.end) || isHanNumeralAt(text, joint.end))) return undefined;
  return { value: to ? 'to' : 'and', end: joint.end };
}

/** Two ends as one range; undefined where they are none: other units, or the first not the lower. */
function rangeOf(low: Counted, high: Counted): Range | undefined {
  const unit = high.unit ?? low.unit;
  const to = high.quantity.value;
  const from = lowOf(low, high);
  if (low.unit !== undefined && low.unit !== unit) return undefined;
  if (to === undefined || high.quantity.vague || from === undefined || from >= to) return undefined;
  return { from, to, ...(unit !== undefined && { unit }) };
}

/** 3—11岁, 2—3万吨, 20万元至50万元, 百分之五至百分之八, 三至五名, 10000与20000之间. */
export function readRange(text: string, low: Reading<Counted>): Reading<Range> | undefined {
  const joint = readJoint(text, low.end);
  const high = joint && readCounted(text, joint.end);
  const value = high && rangeOf(low.value, high.value);
  if (!value || (joint.value === 'and' && !text.startsWith('之间', high.end))) return undefined;
  return { value, end: high.end };
}
