/** Wider than this no column is, on the sharpest screen. Pixels. */
const WIDEST = 1600;
/** Pixels a side that every browser can draw. */
const HIGHEST = 8000;

const sources = new WeakMap<Element, HTMLImageElement>();

/** The size a picture is drawn in, in pixels: its own, brought within what a column can show. */
export function pictureSize({ naturalWidth, naturalHeight }: HTMLImageElement) {
  const scale = Math.min(1, WIDEST / naturalWidth, HIGHEST / naturalHeight);
  return {
    width: Math.max(1, Math.round(naturalWidth * scale)),
    height: Math.max(1, Math.round(naturalHeight * scale)),
  };
}

/** Remembers what a canvas shows whenever it is drawn. */
export const holdPicture = (canvas: HTMLCanvasElement, image: HTMLImageElement): void => {
  sources.set(canvas, image);
};

/** Draws a picture of the page on a canvas. Nobody is asked for it. */
export function drawPicture(canvas: HTMLCanvasElement, image: HTMLImageElement): void {
  const { width, height } = pictureSize(image);
  canvas.width = width;
  canvas.height = height;
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  } catch {
    // The page has put a broken picture in its place meanwhile.
  }
}

/** Draws on a copy of a canvas, for paper, what the canvas shows or would show once it is scrolled to. */
export function redrawPicture(copy: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
  const image = sources.get(canvas);
  if (image) drawPicture(copy, image);
}
