import type { Settings } from '../lib/app/settings.ts';

/** The classes that stand for the reader's choice of type and colours. */
export const typeClass = ({ theme, typeface, indent, justify }: Settings): string =>
  `${theme} ${typeface} ${indent ? 'indent' : ''} ${justify ? 'justify' : ''}`;

/**
 * The numbers of that choice, as the style sheet takes them.
 * @param perLine characters a line holds
 */
export const typeStyle = (settings: Settings, perLine: number): string =>
  `--size:${settings.fontSize}px;--leading:${settings.lineHeight};--measure:${settings.lineWidth}em;--spacing:${settings.letterSpacing}em;--per-line:${perLine.toFixed(1)}`;
