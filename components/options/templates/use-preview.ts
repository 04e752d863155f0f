import { useEffect, useState } from 'preact/hooks';
import { SAMPLE_READING } from '../../../lib/app/sample-reading.ts';
import type { MeasureLabels } from '../../../lib/export/measures/columns.ts';
import type { TemplateEngine } from '../../../lib/export/template/load-templates.ts';

/** What a template makes of the sample, or what is wrong with it. */
export type Rendered = Awaited<ReturnType<TemplateEngine['renderTemplate']>>;
/** What is wrong with a template, and where. */
export type TemplateError = Extract<Rendered, { error: unknown }>['error'];

/** The typing rests. Milliseconds. */
const AT_REST = 250;

/** What a template is now, and what it was when it was last right: a preview that goes at every half-typed tag would flicker. */
export function usePreview(
  engine: TemplateEngine | undefined,
  text: string,
  measureLabels: MeasureLabels,
): { readonly shown: string; readonly error: TemplateError | undefined } {
  const [preview, setPreview] = useState<{ shown: string; error?: TemplateError }>({ shown: '' });
  useEffect(() => {
    if (!engine) return () => {};
    let isOver = false;
    const render = async (): Promise<void> => {
      const rendered = await engine.renderTemplate(text, SAMPLE_READING, {
        now: new Date(),
        measureLabels,
      });
      if (isOver) return;
      setPreview((last) =>
        'error' in rendered ? { shown: last.shown, error: rendered.error } : { shown: rendered.text },
      );
    };
    const timer = setTimeout(() => {
      render().catch((error: unknown) => console.error('Zhengwen could not fill a template', error));
    }, AT_REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [engine, text, measureLabels]);
  return { shown: preview.shown, error: preview.error };
}
