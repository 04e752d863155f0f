import { useMemo } from 'preact/hooks';
import type { Settings } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { lengthOf } from '../lib/reading/reading-time.ts';
import { BodyView } from './BodyView.tsx';
import { HeaderView } from './HeaderView.tsx';
import { NoticesView, type NoticesViewProps } from './NoticesView.tsx';
import type { PanelName } from './Panels.tsx';
import type { TextEvents } from './PartView.tsx';
import { ReceiptLine } from './ReceiptLine.tsx';
import { textLanguage } from './text-language.ts';
import { UprightContext } from './upright-context.ts';
import type { Drawn } from './use-drawn.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the scrolled text shows, and whom it tells. */
export interface ArticleViewProps extends TextEvents, Omit<NoticesViewProps, 'reading'> {
  /** Short figures stand upright: in vertical text. */
  readonly upright: boolean;
  readonly surface: 'popup' | 'overlay';
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

/** The scrolled text: header, receipt, notices, body. */
export function ArticleView(props: ArticleViewProps) {
  const { model, settings, drawn } = props;
  const { reading, script, state, decisions } = model;
  const words = useWords();
  const lang = textLanguage(model);
  const length = useMemo(() => lengthOf(model.paragraphs), [model.paragraphs]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <main tabIndex={0} aria-busy={state === 'converting' || !drawn.done}>
      <article lang={lang} data-script={script}>
        <HeaderView reading={reading} lang={lang} length={length} isOpen={props.surface === 'overlay'} />
        <ReceiptLine
          reading={props.source}
          decisions={decisions}
          onOriginal={() => model.setDecisions((d) => ({ ...d, original: !d.original }))}
          onPanel={props.onPanel}
        >
          <NoticesView
            reading={reading}
            merging={props.merging}
            onMerge={props.onMerge}
            onRemember={props.onRemember}
          />
          {state === 'failed' && <span class="notice">{words('scriptFailed')}</span>}
        </ReceiptLine>
        <UprightContext.Provider value={props.upright}>
          <BodyView
            reading={reading}
            parts={model.parts}
            measures={model.measures}
            showMeasures={settings.measures}
            phrases={model.phrases}
            own={model.own.marks}
            decisions={model.shownDecisions}
            chosen={props.chosen}
            hasPicture={props.hasPicture}
            onMeasure={props.onMeasure}
            onRepair={props.onRepair}
            onDrawn={drawn.onDrawn}
          />
        </UprightContext.Provider>
      </article>
    </main>
  );
}
