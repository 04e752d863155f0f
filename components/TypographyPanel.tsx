import { type Settings, THEMES, TYPEFACES, type Typeface } from '../lib/app/settings.ts';
import type { MessageKey } from '../lib/app/words.ts';
import { Check } from './controls/Check.tsx';
import { Switch } from './controls/Switch.tsx';
import { PanelSection } from './PanelSection.tsx';
import { THEME_WORDS } from './theme-words.ts';
import { useWords } from './words-context.ts';

/** The settings, of which the panel changes those of type and colour. */
export interface TypographyPanelProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

const TYPEFACE_WORDS = {
  song: 'fontSong',
  hei: 'fontHei',
  kai: 'fontKai',
  fang: 'fontFang',
} as const satisfies Record<Typeface, MessageKey>;

type NumberSetting = 'fontSize' | 'lineHeight' | 'lineWidth' | 'letterSpacing';

const SLIDERS: readonly {
  readonly setting: NumberSetting;
  readonly label: MessageKey;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}[] = [
  { setting: 'fontSize', label: 'fontSize', min: 14, max: 32, step: 1 },
  { setting: 'lineHeight', label: 'lineHeight', min: 1.4, max: 2.6, step: 0.1 },
  { setting: 'letterSpacing', label: 'letterSpacing', min: 0, max: 0.2, step: 0.02 },
  { setting: 'lineWidth', label: 'pageWidth', min: 24, max: 60, step: 2 },
];

type OnOffSetting = 'indent' | 'justify' | 'vertical';

const CHECKS: readonly { readonly setting: OnOffSetting; readonly label: MessageKey }[] = [
  { setting: 'indent', label: 'indent' },
  { setting: 'justify', label: 'justify' },
  { setting: 'vertical', label: 'vertical' },
];

/** Typeface, size, spacing, width, first-line indent, direction, colours. */
export function TypographyPanel({ settings, onSettings }: TypographyPanelProps) {
  const words = useWords();
  return (
    <PanelSection name="typography" title={words('typography')}>
      <Switch
        name="theme"
        legend={words('theme')}
        legendSeen
        choices={THEMES.map((value) => ({ value, label: words(THEME_WORDS[value]) }))}
        value={settings.theme}
        onChoose={(theme) => onSettings({ theme })}
      />
      <Switch
        name="typeface"
        legend={words('font')}
        legendSeen
        choices={TYPEFACES.map((value) => ({ value, label: words(TYPEFACE_WORDS[value]) }))}
        value={settings.typeface}
        onChoose={(typeface) => onSettings({ typeface })}
      />
      {SLIDERS.map(({ setting, label, ...range }) => (
        <label key={setting} class="slider">
          <span>{words(label)}</span>
          <input
            type="range"
            {...range}
            value={settings[setting]}
            onInput={(event) => onSettings({ [setting]: Number(event.currentTarget.value) })}
          />
          <output>{settings[setting]}</output>
        </label>
      ))}
      <p class="checks">
        {CHECKS.map(({ setting, label }) => (
          <Check key={setting} checked={settings[setting]} onCheck={(on) => onSettings({ [setting]: on })}>
            {words(label)}
          </Check>
        ))}
      </p>
    </PanelSection>
  );
}
