import { useEffect, useRef } from 'preact/hooks';
import { CloseButton } from './controls/CloseButton.tsx';
import { drawPicture, pictureSize } from './draw-picture.ts';
import css from './styles/lightbox.css?inline';
import { useWords } from './words-context.ts';

/** A picture of the page, to be looked at alone. */
export interface LightboxProps {
  /** Loaded by the page: it is drawn once more, and nobody is asked for it. */
  readonly image: HTMLImageElement;
  readonly alt: string;
  readonly caption: string;
  readonly onClose: () => void;
}

/** A picture as large as the window allows, with its caption. Esc, a click beside it or × closes it; the focus goes back. */
export function Lightbox({ image, alt, caption, onClose }: LightboxProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, image);
    dialog.current?.showModal();
  }, [image]);
  const { width, height } = pictureSize(image);
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={caption || alt || words('image', '')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Or the reader itself would close.
        event.preventDefault();
        event.stopPropagation();
        dialog.current?.close();
      }}
    >
      <CloseButton corner onClose={() => dialog.current?.close()} />
      <canvas ref={canvas} role="img" aria-label={alt} style={`aspect-ratio:${width}/${height}`} width={0} height={0} />
      {caption && <p>{caption}</p>}
      <style>{css}</style>
    </dialog>
  );
}
