import type { Settings } from '../../lib/app/settings.ts';

/** What each section of the options shows and changes. */
export interface SectionProps {
  readonly settings: Settings;
  /** Saves at once, and says whether that was done. */
  readonly onSettings: (change: Partial<Settings>) => void;
}
