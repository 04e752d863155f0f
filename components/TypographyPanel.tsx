import type { Settings, Theme, Typeface } from '../lib/app/settings.ts';
import type { MessageKey } from '../lib/app/words.ts';
import { useWords } from './words-context.ts';

/** The settings, of which the panel changes those of type and colour. */
export interface TypographyPanelProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

const THEMES: readonly { readonly theme: Theme; readonly label: MessageKey }[] = [
  { theme: 'auto', label: 'themeAuto' },
  { theme: 'light', label: 'themeLight' },
  { theme: 'sepia', label: 'themeSepia' },
  { theme: 'dark', label: 'themeDark' },
];

const TYPEFACES: readonly { readonly typeface: Typeface; readonly label: MessageKey }[] = [
  { typeface: 'song', label: 'fontSong' },
  { typeface: 'hei', label: 'fontHei' },
  { typeface: 'kai', label: 'fontKai' },
];

type NumberSetting = 'fontSize' | 'lineHeight' | 'lineWidth';

const SLIDERS: readonly {
  readonly setting: NumberSetting;
  readonly label: MessageKey;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}[] = [
  { setting: 'fontSize', label: 'fontSize', min: 14, max: 32, step: 1 },
  { setting: 'lineHeight', label: 'lineHeight', min: 1.4, max: 2.6, step: 0.1 },
  { setting: 'lineWidth', label: 'pageWidth', min: 24, max: 60, step: 2 },
];

/** Size, spacing, width, typeface, first-line indent, colours. */
export function TypographyPanel({ settings, onSettings }: TypographyPanelProps) {
  const words = useWords();
  return (
    <section class="panel typography" aria-label={words('typography')}>
      <h2>{words('typography')}</h2>
      {SLIDERS.map(({ setting, label, ...range }) => (
        <label key={setting} class="slider">
          {words(label)}
          <input
            type="range"
            {...range}
            value={settings[setting]}
            onInput={(event) => onSettings({ [setting]: Number(event.currentTarget.value) })}
          />
          <output>{settings[setting]}</output>
        </label>
      ))}
      <fieldset class="switch">
        <legend>{words('font')}</legend>
        {TYPEFACES.map(({ typeface, label }) => (
          <label key={typeface} class={settings.typeface === typeface ? 'on' : ''}>
            <input
              type="radio"
              name="typeface"
              checked={settings.typeface === typeface}
              onChange={() => onSettings({ typeface })}
            />
            {words(label)}
          </label>
        ))}
      </fieldset>
      <fieldset class="switch">
        <legend>{words('theme')}</legend>
        {THEMES.map(({ theme, label }) => (
          <label key={theme} class={settings.theme === theme ? 'on' : ''}>
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => onSettings({ theme })}
            />
            {words(label)}
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.indent}
          onChange={(event) => onSettings({ indent: event.currentTarget.checked })}
        />
        {words('indent')}
      </label>
    </section>
  );
}
