const NUMBER = /[0-9０-９一二三四五六七八九十百千万亿余两]/;

/** 只 before these is only: 十亿人只有…, 2020年后10只是…. */
const AFTER_ONLY = new Set('有是能要会需为在见想剩好得用靠不此讲顾管占做看让许限怕差争可愿因如');

/** Whether 只 at `i` counts birds and shares (120只候鸟, 第一只公募基金) and is not only. */
export function isCounter(text: string, i: number): boolean {
  // 一隻隻白鷺.
  if (text[i - 1] === '只') return /[一几数]/.test(text[i - 2] ?? '') && !AFTER_ONLY.has(text[i + 1] ?? '');
  if (text[i + 1] === '只' && /[一几数]/.test(text[i - 1] ?? '')) return true;
  return NUMBER.test(text[i - 1] ?? '') && !AFTER_ONLY.has(text[i + 1] ?? '');
}
