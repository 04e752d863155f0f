import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** White space behind a mark inside a clause, where nobody sets any. */
const SPACED = /(?<=[，、；])[ \u00a0\u3000]{1,4}(?=[\u3400-\u9fff“‘《\d])/g;
const BARE = /[，、；](?=[\u3400-\u9fff“‘《\d])/g;
/** What goes with it on such a page. */
const EVERYWHERE = /(?<=[，、；。：！？])[ \u00a0\u3000]{1,4}(?=\S|$)/gm;
const LEAST = 3;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Spaces that a site's editor put behind every mark: 会议强调，　要落实 → 会议强调，要落实. Where nearly every comma has one. */
export const markSpacing = {
  name: 'markSpacing',
  kind: 'width',
  signs: SIGN.space | SIGN.wideSpace,
  find: ({ text }) => {
    const spaced = count(text, SPACED);
    if (spaced < LEAST || spaced < 4 * count(text, BARE)) return [];
    return [...text.matchAll(EVERYWHERE)].map(
      ({ 0: spaces, index }): FixEdit => ({
        start: index,
        end: index + spaces.length,
        after: '',
        certainty: 'certain',
        reason: 'spacesBetween',
      }),
    );
  },
} as const satisfies Fix;
