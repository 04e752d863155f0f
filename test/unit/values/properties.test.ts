import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canon } from '../../../lib/text/canonical-clause.ts';
import { numbersIn } from '../../../lib/values/amounts/numbers-in.ts';
import { datesIn } from '../../../lib/values/dates/dates-in.ts';
import { deadlineIn, limitIn } from '../../../lib/values/limits/deadline-in.ts';

const PARTS =
  '0 1 2 9 12 31 2025 2,000 1.5 年 月 日 号 时 点 分 : ： - — . / ， 、 （ ） 前 底 止 内 至 到 自 起 每 周 一 二 两 三 五 十 百 千 万 亿 零 〇 多 余 几 数 上 近 第 个 工作日 元 人 % 百分之 上午 晚 今年 本月 截止 季度 半'.split(
    ' ',
  );
const anyText = fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }).map((parts) => parts.join(''));

describe('whatever digits and numerals a text has', () => {
  it('every amount stands in it, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const text = canon(source);
        let last = 0;
        for (const { start, end, text: words, value } of numbersIn(text)) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('every time limit stands in it, and its date is on the calendar', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const limit = deadlineIn(canon(source), { published: '2025-03-01' }, source);
        if (!limit) return;
        expect(source).toContain(limit.text);
        const day = limit.date?.slice(0, 10);
        if (day?.length === 10) expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('every date stands in it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        let last = 0;
        for (const { start, end, iso } of datesIn(source, 2025)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(Number.isNaN(Date.parse(iso))).toBe(false);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** The methods by which the readers look at a text. */
const LOOKS = ['slice', 'startsWith', 'charCodeAt', 'charAt'] as const;

/** How often a text is looked at while something is done. */
function looks(work: () => unknown): number {
  let count = 0;
  const spies = LOOKS.map((name) => {
    const own = String.prototype[name] as (this: string, ...args: unknown[]) => unknown;
    return vi.spyOn(String.prototype, name).mockImplementation(function counted(this: string, ...args: unknown[]) {
      count++;
      return own.apply(this, args) as never;
    });
  });
  try {
    work();
    return count;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('twice the text is twice the work', () => {
  it.each([
    '1',
    '九',
    '万',
    '十',
    '0时',
    '1,',
    '1.',
    '3月',
    '2025年',
    '3月5日至',
    '第',
    '每',
    '三五',
    '数',
    '百分之',
    '上',
    '1—',
    '1:',
    '（',
    ' ',
  ])('for %s without end', (piece) => {
    const long = piece.repeat(150);
    for (const work of [limitIn, numbersIn] as ((text: string) => unknown)[]) {
      const once = looks(() => work(long));
      const twice = looks(() => work(long + long));
      expect(twice).toBeLessThanOrEqual(once * 2.2 + 200);
    }
  });
});

const two = (value: number): string => String(value).padStart(2, '0');
const HAN = '〇一二三四五六七八九';
const hanSmall = (value: number): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10 ? HAN.charAt(value % 10) : '';
  return tens ? `${tens > 1 ? HAN.charAt(tens) : ''}十${ones}` : ones;
};

/** Every way a whole date is written. */
const WRITTEN: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y} ${two(m)} ${two(d)}`,
  (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
  (y, m, d) => `${[...String(y)].map((digit) => HAN.charAt(Number(digit))).join('')}年${hanSmall(m)}月${hanSmall(d)}日`,
];

/** Every way a time of day is written. */
const CLOCKS: readonly ((h: number, m: number) => string)[] = [
  (h, m) => `${h}:${two(m)}`,
  (h, m) => `${two(h)}：${two(m)}`,
  (h, m) => `${h}时${two(m)}分`,
  (h, m) => `${h}点${m}分`,
  (h, m) => ` ${h}:${two(m)}`,
];

describe('what is printed is read back', () => {
  const day = fc.record({
    y: fc.integer({ min: 1912 + 20, max: 2099 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  });
  it.each(WRITTEN.map((write, index) => [write(2025, 4, 9), index] as const))('as %s', (_sample, index) => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.nat(CLOCKS.length - 1),
        ({ y, m, d }, hour, minute, form) => {
          const written = WRITTEN[index]?.(y, m, d) ?? '';
          const iso = `${y}-${two(m)}-${two(d)}`;
          expect(deadlineIn(canon(`请于${written}前报送`), {})?.date).toBe(iso);
          expect(datesIn(written).map((date) => date.iso)).toEqual([iso]);
          const clock = CLOCKS[form]?.(hour, minute) ?? '';
          // 2025-4-910:00 cannot be told apart: digits that follow each other are not joined here.
          if (/\d$/.test(written) && /^\d/.test(clock)) return;
          expect(deadlineIn(canon(`请于${written}${clock}前报送`), {})?.date).toBe(
            `${iso}T${two(hour)}:${two(minute)}`,
          );
        },
      ),
    );
  });
});

/** A whole number in Chinese characters, as it is read out. */
function printHan(value: number): string {
  const group = (part: number): string => {
    let out = '';
    for (const [place, word] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / place) % 10;
      if (digit) out += `${HAN.charAt(digit)}${word}`;
      else if (out && !out.endsWith('零') && part % place) out += '零';
    }
    return out;
  };
  const parts = [1e8, 1e4, 1].map((scale) => Math.floor(value / scale) % 1e4);
  let out = '';
  for (const [index, part] of parts.entries()) {
    if (!part) continue;
    out += `${out && part < 1000 ? '零' : ''}${group(part)}${['亿', '万', ''][index]}`;
  }
  return out.replace(/^一十/, '十');
}

describe('a number that is printed is read back', () => {
  const whole = fc.oneof(fc.integer({ min: 10, max: 99_999 }), fc.integer({ min: 10, max: 999_999_999_999 }));
  it('in characters', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(numbersIn(canon(`安排${printHan(value)}元。`)).map((number) => number.value)).toEqual([value]);
      }),
      { numRuns: 1000 },
    );
  });

  it('in digits, with commas of either width', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('', ',', '，'), (value, comma) => {
        const written = String(value).replace(/\B(?=(\d{3})+$)/g, comma);
        expect(numbersIn(canon(`安排${written}元。`)).map((number) => number.value)).toEqual([value]);
      }),
    );
  });
});
