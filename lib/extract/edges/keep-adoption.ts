import type { RemovalReason } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Title } from '../title/title.ts';

/** （2025年2月27日临江市第九届人民代表大会常务委员会第二十次会议通过）: the line that says who adopted an act, and when. */
const ADOPTION =
  /^[（(]\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^（()）]{2,80}(?:通过|批准|修订|修正|公布|发布|施行).{0,300}[)）]$/;

/** Lines above the text that are looked at. */
const REACH = 6;

/**
 * The reasons for leaving lines out, but for the adoption line between title and text: it is part of the act, though
 * old gazettes set it in a row of its own, outside the box of the text.
 */
export function keepAdoption(
  lines: readonly ReadLine[],
  title: Title,
  start: number,
  reasons: readonly (RemovalReason | undefined)[],
): readonly (RemovalReason | undefined)[] {
  const from = Math.max(start - REACH, (title.shownAt[0] ?? start - REACH) + 1, 0);
  const at = lines.findIndex(
    ({ index, hidden, chars, form }) =>
      index >= from && index < start && hidden === 'none' && chars <= 420 && ADOPTION.test(form.text),
  );
  return at < 0 ? reasons : reasons.map((reason, i) => (i === at ? undefined : reason));
}
