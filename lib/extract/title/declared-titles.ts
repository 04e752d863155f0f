import { bareText, canonical, type Writing } from '../../text/canonical-line.ts';
import type { ShownTitle } from './title-lines.ts';
import { titleParts, withoutSuffix } from './title-words.ts';

/** `bareText` of a text as it stands. */
export const bareTitle = (text: string, writing: Writing): string => bareText(canonical(text, writing).text);

/** The titles a page declares, in bare form: as they stand, without the site's part, and in parts. */
export interface DeclaredTitles {
  readonly full: readonly string[];
  readonly main: readonly string[];
  readonly parts: ReadonlySet<string>;
  /** Parts of two or three characters at an end (`讣告-秀川大学`): too short for a site's name. */
  readonly short: ReadonlySet<string>;
}

/** What stands before each hyphen of a title, and behind it. */
const partsAround = (title: string): readonly string[] =>
  [...title.matchAll(/[-_–—]/g)]
    .flatMap(({ index }) => [title.slice(0, index), title.slice(index + 1)])
    .filter((part) => part.length >= 10);

/** The first part of a title; of two the last as well: 芦花文学网--芦花渡. */
const endsOf = (parts: readonly string[], title: string): readonly string[] =>
  parts.length === 2 ? parts : [parts[0] ?? title];

/** The titles a page declares, made comparable; `siteName` is what the site calls itself. */
export function declaredTitles(
  titles: readonly string[],
  siteName: string | undefined,
  writing: Writing,
): DeclaredTitles {
  const bare = (title: string): string => bareTitle(title, writing);
  return {
    full: titles.map(bare),
    main: titles.map((title) => bare(withoutSuffix(title, siteName))),
    // `新闻稿-临海县政府-标题`, `标题 - 留言 - 论坛 - Powered by …`: any part may be the title.
    // 農業主管署-新聞與公報-鮮乳標章抽驗…: so may all that stands behind a hyphen, 松渠通水 两岸受益-地方-某网 before one.
    parts: new Set(
      titles
        .flatMap((title) => [...titleParts(title), ...partsAround(title)])
        .map(bare)
        .filter((part) => part.length >= 6),
    ),
    short: new Set(titles.flatMap((title) => endsOf(titleParts(title), title).map(bare)).filter(isShort)),
  };
}

/** Whether a title in bare form is a word, as 讣告: taken only where it is declared. */
export const isShort = (bare: string): boolean => bare.length === 2 || bare.length === 3;

const commonStart = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
};

/** How well what is shown agrees with what is declared: 1 word for word, 0 not at all. */
export function agreement({ bare, pieced }: ShownTitle, rank: number, declared: DeclaredTitles): number {
  // A document's title of one short word is the site's (`云浦晚报`), unless it is set as a heading.
  const whole = bare.length < 6 && !rank ? 0.45 : 1;
  if (isShort(bare)) return !pieced && rank > 0 && declared.short.has(bare) ? 1 : 0;
  if (declared.full.includes(bare) || declared.main.includes(bare) || declared.parts.has(bare)) return whole;
  if (pieced) return 0;
  let best = 0;
  declared.full.forEach((full, i) => {
    const main = declared.main[i] ?? full;
    if (bare.length >= 5 && full.includes(bare))
      best = Math.max(best, Math.min(0.95, bare.length / (main.length || 1)));
    else if (main.length >= 8 && bare.includes(main)) best = Math.max(best, (0.95 * main.length) / bare.length);
    // A document's title cut short by its CMS.
    else if (
      bare.length >= 10 &&
      main.length >= 8 &&
      commonStart(full, bare) >= Math.min(bare.length, main.length) * 0.7
    )
      best = Math.max(best, 0.7);
  });
  return best;
}
