import type { MeasureCategory } from '../lib/reading/article.ts';
import type { ListedMeasure } from './measure-groups.ts';
import { useWords } from './words-context.ts';

/** The share of the text that is marked now, and the reader's choice of one: `undefined` where the kind of text decides. */
export interface BudgetSliderProps {
  readonly share: number;
  readonly budget: number | undefined;
  readonly onBudget: (share: number | undefined) => void;
}

/** How much of the text is marked, to be moved by hand or left to the kind of text. */
export function BudgetSlider({ share, budget, onBudget }: BudgetSliderProps) {
  const words = useWords();
  return (
    <>
      <label class="slider">
        {words('budget')}
        <input
          type="range"
          min={0.05}
          max={0.8}
          step={0.05}
          value={share}
          onInput={(event) => onBudget(Number(event.currentTarget.value))}
        />
        <output>{Math.round(share * 100)} %</output>
      </label>
      {budget !== undefined && (
        <button type="button" class="link" onClick={() => onBudget(undefined)}>
          {words('budgetByKind')}
        </button>
      )}
    </>
  );
}

/** The measures, and the category that is listed; `undefined` for all. */
export interface CategoryFiltersProps {
  readonly shown: readonly ListedMeasure[];
  readonly category: MeasureCategory | undefined;
  readonly onCategory: (category: MeasureCategory | undefined) => void;
}

/** All measures, or those of one category. */
export function CategoryFilters({ shown, category, onCategory }: CategoryFiltersProps) {
  const words = useWords();
  const byCategory = Map.groupBy(shown, ({ measure }) => measure.category);
  return (
    <div class="filters">
      <button type="button" aria-pressed={!category} onClick={() => onCategory(undefined)}>
        {words('all')}
      </button>
      {[...byCategory].map(([c, entries]) => (
        <button key={c} type="button" class={c} aria-pressed={category === c} onClick={() => onCategory(c)}>
          {words(`category_${c}`)} {entries.length}
        </button>
      ))}
    </div>
  );
}
