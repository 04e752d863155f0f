/** What a sheet of paper wants besides the reader's own style. */
const PAPER = `
@page { margin: 18mm; }
body { margin: 0; background: #fff; }
.zhengwen { display: block; color: #000; background: none; }
.zhengwen article { max-width: none; padding: 0; }
.zhengwen .receipt-line, .zhengwen .notice { display: none; }`;

/**
 * Prints the article alone: a copy of it in a frame of our own, since the page itself, which may not be changed, would
 * be on the sheet otherwise.
 * @param reader the reader's outermost element, on our stage
 * @param redraw draws a picture of the reader on the copy of its canvas: an element's copy comes without what is drawn on it
 */
export function printArticle(
  reader: HTMLElement,
  css: string,
  redraw: (copy: HTMLCanvasElement, canvas: HTMLCanvasElement) => void,
): void {
  const article = reader.querySelector('article');
  if (!article) return;
  const frame = reader.ownerDocument.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  reader.append(frame);
  const sheet = frame.contentDocument;
  const view = frame.contentWindow;
  if (!sheet || !view) {
    frame.remove();
    return;
  }
  const style = sheet.createElement('style');
  style.textContent = css + PAPER;
  sheet.head.append(style);
  const body = sheet.createElement('div');
  body.className = reader.className.replace(/\b(dark|sepia|auto|overlay|with-panel)\b/g, '');
  body.style.cssText = reader.style.cssText;
  const copy = sheet.importNode(article, true);
  const canvases = article.querySelectorAll('canvas');
  for (const [index, own] of copy.querySelectorAll('canvas').entries()) {
    const canvas = canvases[index];
    if (canvas) redraw(own, canvas);
  }
  body.append(copy);
  sheet.body.append(body);
  sheet.title = article.querySelector('h1')?.textContent ?? '';
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
