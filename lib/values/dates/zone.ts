import { type Reading, readWord, skipSpaces } from '../reading.ts';

/** Minutes east of Greenwich on Beijing's clocks; China has had no summer time since 1992. */
export const BEIJING = 8 * 60;

/** Names of zones and their minutes east of Greenwich. On a Chinese page CST is China's time, not Chicago's. */
const ZONES: Readonly<Record<string, number>> = {
  格林尼治标准时间: 0,
  格林威治时间: 0,
  北京时间: BEIJING,
  香港时间: BEIJING,
  台北时间: BEIJING,
  澳门时间: BEIJING,
  中国标准时间: BEIJING,
  HKT: BEIJING,
  CST: BEIJING,
  BJT: BEIJING,
  SGT: BEIJING,
  JST: 9 * 60,
  KST: 9 * 60,
  EDT: -4 * 60,
  EST: -5 * 60,
  PDT: -7 * 60,
  PST: -8 * 60,
  GMT: 0,
  UTC: 0,
  Z: 0,
};
const NAMES = Object.keys(ZONES);

/** +08:00, +0800, +8, —05:00: the canonical text writes a minus sign as a dash. */
const OFFSET = /^([+—-])(?:(\d{2}):?(\d{2})|(\d{1,2}))(?!\d)/;

function readOffset(text: string, at: number): Reading<number> | undefined {
  const match = OFFSET.exec(text.slice(at, at + 7));
  if (!match) return undefined;
  const minutes = Number(match[2] ?? match[4]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return undefined;
  return { value: match[1] === '+' ? minutes : -minutes, end: at + match[0].length };
}

/** +08:00 and +0800 alone, directly behind the clock or a space away. */
function readBare(text: string, at: number): Reading<number> | undefined {
  const from = text[at] === ' ' && text[at + 1] === '+' ? at + 1 : at;
  return /^[+—-]\d{2}:?\d{2}/.test(text.slice(from, from + 6)) ? readOffset(text, from) : undefined;
}

/** HKT, 北京时间, GMT+8: not the beginning of another Latin word. */
function readNamed(text: string, at: number): Reading<number> | undefined {
  const name = readWord(text, at, NAMES);
  if (!name || (/[A-Za-z]/.test(name.value) && /[A-Za-z]/.test(text[name.end] ?? ''))) return undefined;
  const own = ZONES[name.value] ?? 0;
  const offset = name.value === 'GMT' || name.value === 'UTC' ? readOffset(text, name.end) : undefined;
  return offset ?? { value: own, end: name.end };
}

/**
 * The zone that stands at `at`, in minutes east of Greenwich: HKT, CST, 北京时间, GMT+8, UTC+08:00, +0800, （HKT）. An
 * offset alone counts only directly behind the clock, with two digits for its hours: 17:00+08:00.
 */
export function readZone(text: string, at: number): Reading<number> | undefined {
  const bare = readBare(text, at);
  if (bare) return bare;
  const from = skipSpaces(text, at);
  if (text[from] !== '（') return readNamed(text, from);
  const inside = readNamed(text, from + 1);
  return inside && text[inside.end] === '）' ? { value: inside.value, end: inside.end + 1 } : inside;
}
