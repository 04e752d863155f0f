import type { Template } from '../../../lib/export/template/template.ts';
import { useWords } from '../../words-context.ts';

/** The templates in the order of the menu, and what can be done with each. */
export interface TemplateListProps {
  readonly templates: readonly Template[];
  /** The one that is open. */
  readonly open: number | undefined;
  readonly onOpen: (index: number) => void;
  readonly onMove: (index: number, by: 1 | -1) => void;
  readonly onRemove: (index: number) => void;
}

/** The templates by their names. */
export function TemplateList({ templates, open, onOpen, onMove, onRemove }: TemplateListProps) {
  const words = useWords();
  const mover = (index: number, by: 1 | -1) => (
    <button
      type="button"
      class="icon"
      data-action={by < 0 ? 'move-up' : 'move-down'}
      aria-label={words(by < 0 ? 'templateUp' : 'templateDown', templates[index]?.name ?? '')}
      title={words(by < 0 ? 'templateUp' : 'templateDown', templates[index]?.name ?? '')}
      // A button that goes while it has the focus would lose the reader's place.
      aria-disabled={templates[index + by] === undefined}
      onClick={() => onMove(index, by)}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
  return (
    <ul class="template-list">
      {templates.map(({ name }, index) => (
        <li key={name} data-template={name}>
          <button type="button" class="name" aria-expanded={open === index} onClick={() => onOpen(index)}>
            {name}
          </button>
          {mover(index, -1)}
          {mover(index, 1)}
          <button
            type="button"
            class="link"
            data-action="remove-template"
            aria-label={words('templateRemove', name)}
            onClick={() => onRemove(index)}
          >
            {words('deleteNote')}
          </button>
        </li>
      ))}
    </ul>
  );
}
