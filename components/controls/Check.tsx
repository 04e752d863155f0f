import type { ComponentChildren } from 'preact';

/** A choice that is on or off. */
export interface CheckProps {
  readonly name?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  /** What it says besides its words. */
  readonly title?: string;
  /** On a line of its own. */
  readonly block?: boolean;
  readonly children: ComponentChildren;
}

/** A box to tick, with its words. */
export const Check = ({ name, checked, onCheck, title, block, children }: CheckProps) => (
  <label class={block ? 'check block' : 'check'} title={title}>
    <input type="checkbox" name={name} checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
    {children}
  </label>
);
