import { TypographyPanel } from '../TypographyPanel.tsx';
import { typeClass, typeStyle } from '../type-style.ts';
import { useWords } from '../words-context.ts';
import type { SectionProps } from './section-props.ts';

/** Type and colours, with a text that shows them as they are chosen. */
export function TypeSection(props: SectionProps) {
  const { settings } = props;
  const words = useWords();
  return (
    <>
      <TypographyPanel {...props} />
      <div class={`zhengwen preview ${typeClass(settings)}`} style={typeStyle(settings, settings.lineWidth)}>
        <article lang={words('sampleLanguage')}>
          <div class={settings.vertical ? 'body vertical' : 'body'}>
            <div>
              <p>{words('sample')}</p>
            </div>
          </div>
        </article>
      </div>
    </>
  );
}
