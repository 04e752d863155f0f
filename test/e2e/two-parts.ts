import type { Answer } from './server.ts';

/** The text of the first part of an article in two. */
export const FIRST =
  '青渡县召开农业农村工作会议，总结上年度工作，安排部署今年重点任务。会议由县长主持，各乡镇主要负责同志参加。';

/** One of the two parts, whose pager names the other: its text, and the address of the second. */
export const part = (
  text: string,
  second = 't1_2.html',
): string => `<!doctype html><meta charset="utf-8"><title>通知</title>
  <h1>青渡县召开农业农村工作会议</h1><div class="content"><p>${text}</p></div>
  <div class="pages">上一页 <a href="t1.html">1</a> <a href="${second}">2</a> 下一页</div>`;

/** A picture of the given width, which no browser may keep. */
export const picture = (width: number): Answer => ({
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' },
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="300"><rect width="${width}" height="300" fill="#a8201a"/></svg>`,
});
