import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { BodyView } from './BodyView.tsx';
import { HeaderView } from './HeaderView.tsx';
import { NoticesView, type NoticesViewProps } from './NoticesView.tsx';
import type { PanelName } from './Panels.tsx';
import type { TextEvents } from './PartView.tsx';
import { ReceiptLine } from './ReceiptLine.tsx';
import type { Drawn } from './use-drawn.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the scrolled text shows, and whom it tells. */
export interface ArticleViewProps extends TextEvents, Omit<NoticesViewProps, 'reading'> {
  /** As read, before decisions and conversion: what the receipt counts. */
  readonly source: Reading;
  readonly model: ReaderModel;
  readonly settings: Settings;
  /** Index of the measure whose card is open. */
  readonly chosen: number | undefined;
  readonly drawn: Drawn;
  /** Whether a picture can be shown without asking any site for it. */
  readonly hasPicture: (src: string) => boolean;
  readonly onPanel: (panel: PanelName) => void;
}

const LANGUAGES: Readonly<Record<Exclude<ShownScript, 'source'>, string>> = {
  cn: 'zh-Hans',
  tw: 'zh-Hant-TW',
  'tw-words': 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** Templates say `en` of Chinese pages: a page's own word counts only when it can be true. */
const sourceLanguage = ({ lang }: Reading): string => (lang && /^zh/i.test(lang) ? lang : 'zh');

/** The scrolled text: header, receipt, notices, body. */
export function ArticleView(props: ArticleViewProps) {
  const { model, settings, drawn } = props;
  const { reading, script, state, decisions } = model;
  const words = useWords();
  const lang = script === 'source' ? sourceLanguage(reading) : LANGUAGES[script];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <main tabIndex={0} aria-busy={state === 'converting' || !drawn.done}>
      <article lang={lang} data-script={script}>
        <HeaderView reading={reading} lang={lang} />
        <ReceiptLine
          reading={props.source}
          decisions={decisions}
          onOriginal={() => model.setDecisions((d) => ({ ...d, original: !d.original }))}
          onPanel={props.onPanel}
        />
        <NoticesView reading={reading} merging={props.merging} onMerge={props.onMerge} onRemember={props.onRemember} />
        {state === 'failed' && <p class="notice">{words('scriptFailed')}</p>}
        <BodyView
          reading={reading}
          parts={model.parts}
          measures={model.measures}
          showMeasures={settings.measures}
          phrases={model.phrases}
          decisions={model.shownDecisions}
          chosen={props.chosen}
          hasPicture={props.hasPicture}
          onMeasure={props.onMeasure}
          onRepair={props.onRepair}
          onDrawn={drawn.onDrawn}
        />
      </article>
    </main>
  );
}
