import type { CopyForm } from '../lib/app/services.ts';
import { FORMATS, type FormatName } from '../lib/export/formats.ts';
import { useWords } from './words-context.ts';

/** What a click on the button or on its menu asks for. */
export interface CopyButtonProps {
  /** `undefined`: rich and plain text together. */
  readonly onCopy: (form: CopyForm | undefined) => void;
  readonly onSave: (form: FormatName) => void;
}

const WORDS = { text: 'formatText', markdown: 'formatMarkdown', html: 'formatHtml' } as const;

/** One click copies; the menu beside it copies or saves in another form. */
export function CopyButton({ onCopy, onSave }: CopyButtonProps) {
  const words = useWords();
  const choose = (event: Event, action: () => void): void => {
    const menu = (event.currentTarget as HTMLElement).closest('details');
    if (menu) menu.open = false;
    action();
  };
  return (
    <span class="copy">
      <button type="button" class="primary" data-action="copy" onClick={() => onCopy(undefined)}>
        {words('copy')}
      </button>
      <details>
        <summary aria-label={words('copyAs')} title={words('copyAs')}>
          ▾
        </summary>
        <div class="menu">
          <p>{words('copyAs')}</p>
          {FORMATS.map(({ name }) => (
            <button key={name} type="button" onClick={(event) => choose(event, () => onCopy(name))}>
              {words(WORDS[name])}
            </button>
          ))}
          <button type="button" onClick={(event) => choose(event, () => onCopy('cite'))}>
            {words('formatCite')}
          </button>
          <p>{words('save')}</p>
          {FORMATS.map(({ name, extension }) => (
            <button key={name} type="button" onClick={(event) => choose(event, () => onSave(name))}>
              .{extension}
            </button>
          ))}
        </div>
      </details>
    </span>
  );
}
