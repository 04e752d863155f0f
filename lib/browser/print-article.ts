/** Draws a picture of the reader on the copy of its canvas: an element's copy comes without what is drawn on it. */
export type RedrawPicture = (copy: HTMLCanvasElement, canvas: HTMLCanvasElement) => void;

/** A copy of the article as it is shown, for a sheet of paper in another document; `undefined` where none is shown. */
export function copyOfArticle(reader: HTMLElement, sheet: Document, redraw: RedrawPicture): HTMLElement | undefined {
  const article = reader.querySelector('article');
  if (!article) return undefined;
  const body = sheet.createElement('div');
  body.className = reader.className;
  body.lang = reader.lang;
  body.style.cssText = reader.style.cssText;
  const main = sheet.createElement('main');
  const copy = sheet.importNode(article, true);
  const canvases = article.querySelectorAll('canvas');
  for (const [index, own] of copy.querySelectorAll('canvas').entries()) {
    const canvas = canvases[index];
    if (canvas) redraw(own, canvas);
  }
  main.append(copy);
  body.append(main);
  return body;
}

/**
 * Prints the article alone: a copy of it in a frame of our own, since the page itself, which may not be changed, would
 * be on the sheet otherwise.
 * @param reader the reader's outermost element, on our stage
 * @param css the reader's own sheet, which says how it looks on paper
 */
export function printArticle(reader: HTMLElement, css: string, redraw: RedrawPicture): void {
  const frame = reader.ownerDocument.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  reader.append(frame);
  const sheet = frame.contentDocument;
  const view = frame.contentWindow;
  const copy = sheet && copyOfArticle(reader, sheet, redraw);
  if (!copy || !view) {
    frame.remove();
    return;
  }
  const style = sheet.createElement('style');
  style.textContent = `body { margin: 0; }\n${css}`;
  sheet.head.append(style);
  sheet.body.append(copy);
  sheet.title = copy.querySelector('h1')?.textContent ?? '';
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
