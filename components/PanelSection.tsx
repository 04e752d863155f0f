import type { ComponentChildren } from 'preact';

/** A part of a panel, and what it is called. */
export interface PanelSectionProps {
  /** Names it in the sheets. */
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of a panel under its title: a landmark of that name. */
export const PanelSection = ({ name, title, children }: PanelSectionProps) => (
  <section class={`panel ${name}`} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
