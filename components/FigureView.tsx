import { useState } from 'preact/hooks';
import { textOf } from '../lib/reading/paragraphs.ts';
import type { BlockProps } from './block-props.ts';
import { PictureView } from './PictureView.tsx';
import { useLoadedPicture } from './pictures-context.ts';
import { useLoaded } from './use-loaded.ts';
import { useWords } from './words-context.ts';

/** A figure, and whether its picture can be shown without asking any site for it. */
export interface FigureViewProps extends BlockProps<'figure'> {
  readonly pictures: boolean;
}

const loadLightbox = () => import('./Lightbox.tsx');

/** A picture with its caption; a click shows it alone. Where the page has not loaded it, its name stands in its place. */
export function FigureView({ block, text, pictures }: FigureViewProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const loaded = useLoadedPicture(block.src);
  const lightbox = useLoaded(open, loadLightbox, 'Zhengwen could not load its lightbox');
  const caption = textOf(block.caption);
  const image = pictures ? loaded : undefined;
  return (
    <figure>
      {image ? (
        <button type="button" class="enlarge" title={words('enlarge')} onClick={() => setOpen(true)}>
          <PictureView image={image} alt={block.alt} />
        </button>
      ) : (
        <span class="picture">{words('image', block.alt || caption || '…')}</span>
      )}
      {caption && <figcaption>{text(block.caption, 0)}</figcaption>}
      {image && lightbox && (
        <lightbox.Lightbox image={image} alt={block.alt} caption={caption} onClose={() => setOpen(false)} />
      )}
    </figure>
  );
}
