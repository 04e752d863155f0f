import type { ShownScript } from '../../lib/app/settings.ts';
import { Check } from '../controls/Check.tsx';
import { ScriptSwitch } from '../ScriptSwitch.tsx';
import { TaiwanWordsList } from '../TaiwanWordsList.tsx';
import { useWords } from '../words-context.ts';
import type { SectionProps } from './section-props.ts';

/** The script of texts, and what goes with one. */
export function ScriptSection(props: SectionProps & { readonly defaultScript: ShownScript }) {
  const { settings, onSettings } = props;
  const words = useWords();
  return (
    <section>
      <h2>{words('defaultScript')}</h2>
      <ScriptSwitch script={settings.script ?? props.defaultScript} onScript={(script) => onSettings({ script })} />
      <Check block checked={settings.localNames} onCheck={(localNames) => onSettings({ localNames })}>
        {words('localWords')}
      </Check>
      <TaiwanWordsList />
      <Check block checked={settings.quotes} onCheck={(quotes) => onSettings({ quotes })}>
        {words('quotes')}
      </Check>
    </section>
  );
}
