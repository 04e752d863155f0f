import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Beside the paragraphs of the damaged page: headings, a list, a quotation, a wide table and a narrow one, a picture, an attachment. */
const MORE = `
<h3>一、工作安排</h3><p>各鄉鎮要在9月30日前完成排查，未經批准不得停止供水，資金不少於80萬元，鼓勵社會力量參與，切實加強領導，抓好落實。</p>
<ol><li>縣水利局負責水庫調度。</li><li>縣應急管理局負責隊伍調動。</li></ol>
<blockquote><p>防汛工作重於泰山，各級幹部要守土有責、守土盡責。</p></blockquote>
<h3>二、任務分工</h3>
<table><caption>各鄉鎮任務表</caption><tr><th>鄉鎮</th><th>責任人</th><th>水庫</th><th>物資</th><th>人員</th><th>時限</th></tr>
<tr><td>青岡鄉</td><td>許明川</td><td>2座</td><td>編織袋3萬條</td><td>60人</td><td>7月12日</td></tr>
<tr><td>石橋鎮</td><td>陸承安</td><td>1座</td><td>衝鋒舟6艘</td><td>40人</td><td>7月12日</td></tr></table>
<p><img src="/p/640.svg" width="640" height="300" alt="縣委會議室全景"></p><p style="text-align:center">圖為視頻調度會現場</p>
<h3>三、附件</h3><p>附件：<a href="/files/plan.docx">防汛預案.docx</a></p>`;

/** A damaged page with a block of every kind, a repair that is offered, and measures of every category. */
export async function everyKind(): Promise<string> {
  const damaged = await readFile(fileURLToPath(new URL('./pages/damaged.html', import.meta.url)), 'utf8');
  // The mirror lost the 月 and 日 of the date.
  return damaged.replace('7月5日上午', '75上午').replace('</div>\n<div class="ad">', `${MORE}</div>\n<div class="ad">`);
}
