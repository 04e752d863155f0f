import { useEffect, useRef } from 'preact/hooks';
import { drawPicture, holdPicture, pictureSize } from './draw-picture.ts';

/** A picture of the page. */
export interface PictureViewProps {
  /** Loaded by the page. */
  readonly image: HTMLImageElement;
  readonly alt: string;
}

/** Pictures are drawn this far before they come into view, and let go of as far behind. */
const MARGIN = '150%';

/**
 * A picture drawn from the page's own element. An `<img>` of ours with the same address would ask the site again
 * wherever it forbids to keep what it sent (`no-store`).
 */
export function PictureView({ image, alt }: PictureViewProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return () => {};
    holdPicture(canvas, image);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) drawPicture(canvas, image);
        else canvas.width = canvas.height = 0;
      },
      { rootMargin: MARGIN },
    );
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [image]);
  const { width, height } = pictureSize(image);
  return (
    <canvas
      ref={ref}
      role="img"
      aria-label={alt}
      style={`width:${width}px;aspect-ratio:${width}/${height}`}
      width={0}
      height={0}
    />
  );
}
