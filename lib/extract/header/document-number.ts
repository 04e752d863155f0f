import type { IsoDate, RemovalReason } from '../../reading/article.ts';
import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { findDates } from './dates.ts';

/** 国办发〔2019〕3号, 川府发[2020]15号, 第712号 of a decree. GB/T 9704 sets 〔〕; pages write any bracket. */
const NUMBER =
  /^[（(]?\s?([\u3400-\u9fff]{1,16}\s?[〔[［(（【﹝]\s?(?:19|20)\d\d\s?[〕\]］)）】﹞]\s?第?\s?\d{1,4}\s?号)\s?[)）]?$/;

/** A line of its own at the head of the text that is a document's number. */
export function documentNumberOf(
  lines: readonly ReadLine[],
  body: Box,
  start: number,
  reasons: readonly (RemovalReason | undefined)[],
): string | undefined {
  for (let i = Math.max(0, body.first - 12); i <= Math.min(start + 4, lines.length - 1); i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.hidden !== 'none' || line.chars > 34) continue;
    if (reasons[i] === 'navigation' || reasons[i] === 'related') continue;
    const match = NUMBER.exec(line.form.text);
    if (match?.[1]) {
      const from = line.form.text.indexOf(match[1]);
      return original(line.text, line.form, from, from + match[1].length).replace(/\s/g, '');
    }
  }
  return undefined;
}

/** How the name of an organ that signs ends. */
export const ORGAN =
  /^[\u3400-\u9fff（）()、\s]{2,40}(?:局|厅|委|办|府|会|院|部|室|处|署|行|社|组|中心|指挥部|党组|公司|委员会|办公室|政协|法院|学校|大学)$/;

/** 落款: the issuing organ and the day, the last two lines of a document. Told only where the day stands alone. */
export function signature(
  lines: readonly ReadLine[],
  body: Box,
  reasons: readonly (RemovalReason | undefined)[],
  numbered: boolean,
): { readonly issuer?: string; readonly written: IsoDate } | undefined {
  const kept = lines
    .slice(body.first, body.end)
    .filter((line) => line.kind === 'text' && reasons[line.index] === undefined);
  for (let k = Math.max(1, kept.length - 12); k < kept.length; k++) {
    const line = kept[k];
    const before = kept[k - 1];
    if (!line || !before || line.chars > 16) continue;
    const [date] = findDates(line.form.text);
    if (date?.iso.length !== 10 || date.start > 1 || date.end < line.form.text.length - 1) continue;
    const issuer = ORGAN.test(before.form.text) && !before.prose ? before.text : undefined;
    if (!issuer && !numbered) continue;
    return issuer ? { issuer, written: date.iso } : { written: date.iso };
  }
  return undefined;
}
