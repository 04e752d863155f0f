import { useWords } from './words-context.ts';

/** Asked once, at the first mark: what is stored, where, and how to be rid of it. */
export function KeepNotesQuestion({ onAnswer }: { readonly onAnswer: (keep: boolean) => void }) {
  const words = useWords();
  return (
    <div class="kept-card" role="dialog" aria-labelledby="keep-notes">
      <h2 id="keep-notes">{words('keepNotesTitle')}</h2>
      <p>{words('keepNotesWhat')}</p>
      <p>{words('keepNotesHow')}</p>
      <p class="actions">
        <button type="button" data-action="keep-notes" onClick={() => onAnswer(true)}>
          {words('keepNotesYes')}
        </button>
        <button type="button" data-action="keep-no-notes" onClick={() => onAnswer(false)}>
          {words('keepNotesNo')}
        </button>
      </p>
    </div>
  );
}
