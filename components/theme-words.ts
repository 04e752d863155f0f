import type { Theme } from '../lib/app/settings.ts';
import type { MessageKey } from '../lib/app/words.ts';

/** What the colours are called. */
export const THEME_WORDS = {
  auto: 'themeAuto',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
  contrast: 'themeContrast',
} as const satisfies Record<Theme, MessageKey>;
