import { useRef } from 'preact/hooks';
import type { PanelName } from './Panels.tsx';
import { useWords } from './words-context.ts';

/** What a tab shows: a panel, or the text. */
export type TabName = Extract<PanelName, 'measures' | 'receipt' | 'info'> | 'text';

/** The tabs of the popup and which is chosen. */
export interface PopupTabsProps {
  readonly tabs: readonly { readonly name: TabName; readonly label: string; readonly isBusy?: boolean }[];
  readonly chosen: TabName | undefined;
  readonly onChoose: (tab: TabName) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** 正文 / 举措 / 修复 / 信息, as the ARIA practices have tabs: one stop for Tab, arrows move and choose. */
export function PopupTabs({ tabs, chosen, onChoose }: PopupTabsProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const current = chosen ?? 'text';
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ name }) => name === current);
    const next = STEPS[event.key]?.(at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(tab.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words('tools')} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label, isBusy }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          data-panel={name === 'text' ? undefined : name}
          aria-selected={name === current}
          aria-controls={name === current && name !== 'text' ? 'tab-panel' : undefined}
          aria-busy={isBusy}
          tabIndex={name === current ? 0 : -1}
          onClick={() => name !== current && onChoose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
