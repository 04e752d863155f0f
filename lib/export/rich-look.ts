import { type ExportOptions, markStyleOf } from './export-options.ts';
import { type HtmlLook, markBackground } from './html-look.ts';
import { pictureOrData } from './picture-address.ts';
import type { Region } from './written-language.ts';

/**
 * Fonts for text and headings, Windows' first by the name that Word knows, then macOS's and Linux's. `mso-fareast-…` is
 * for Word, which otherwise sets Chinese in the font of its theme.
 */
const FONTS: Readonly<Record<Region, { readonly text: readonly string[]; readonly heading: readonly string[] }>> = {
  cn: {
    text: ['宋体', 'SimSun', "'Songti SC'", "'Noto Serif CJK SC'", 'serif'],
    heading: ['黑体', 'SimHei', "'Heiti SC'", "'Noto Sans CJK SC'", 'sans-serif'],
  },
  tw: {
    text: ['新細明體', 'PMingLiU', "'Songti TC'", "'Noto Serif CJK TC'", 'serif'],
    heading: ['微軟正黑體', "'Microsoft JhengHei'", "'Heiti TC'", "'Noto Sans CJK TC'", 'sans-serif'],
  },
  hk: {
    text: ['新細明體', 'PMingLiU', "'Songti TC'", "'Noto Serif CJK HK'", 'serif'],
    heading: ['微軟正黑體', "'Microsoft JhengHei'", "'Heiti TC'", "'Noto Sans CJK HK'", 'sans-serif'],
  },
};

const font = (names: readonly string[]): string => `font-family:${names.join()};mso-fareast-font-family:${names[0]}`;

/** Sizes of headings in points, from the title down. */
const SIZES = [20, 16, 14, 12, 12, 12] as const;

/** The font of text, for what stands around the article. */
export const textFont = (region: Region): string => font(FONTS[region].text);

/** A look that survives being pasted: programs drop classes and sheets, and keep what each element says of itself. */
export function richLook(region: Region, options: ExportOptions): HtmlLook {
  const text = `${font(FONTS[region].text)};font-size:12pt`;
  const heading = (level: number): string =>
    `${font(FONTS[region].heading)};font-size:${SIZES[level - 1] ?? 12}pt;font-weight:bold;color:#000;margin:12pt 0 6pt`;
  const cell = `${text};border:1px solid #808080;padding:4px 6px;vertical-align:top`;
  return {
    styles: {
      h1: `${heading(1)};text-align:center`,
      h2: heading(2),
      h3: heading(3),
      h4: heading(4),
      h5: heading(5),
      h6: heading(6),
      p: `${text};line-height:1.75;margin:0 0 6pt`,
      ul: 'margin:0 0 6pt 2em;padding:0',
      ol: 'margin:0 0 6pt 2em;padding:0',
      li: `${text};line-height:1.75`,
      table: 'border-collapse:collapse;border:1px solid #808080;width:100%;margin:6pt 0',
      caption: `${text};font-weight:bold;text-align:center;padding:4px`,
      th: `${cell};font-weight:bold;text-align:center;background-color:#f2f2f2`,
      td: cell,
      blockquote: 'margin:6pt 0 6pt 2em;padding:0 0 0 1em;border-left:3px solid #c0c0c0',
      img: 'max-width:100%',
      hr: 'border:0;border-top:1px solid #808080;margin:12pt 0',
    },
    indent: options.indent === false ? '' : 'text-indent:24pt;mso-char-indent-count:2.0',
    marks: markStyleOf(options, 'highlight'),
    mark: (measure) => `${markBackground(measure)};mso-highlight:yellow;color:#000`,
    picture: pictureOrData,
    isPasted: true,
  };
}
