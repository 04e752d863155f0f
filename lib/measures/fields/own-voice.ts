import type { DocumentKind } from '../kind.ts';

/** Texts that speak for themselves: what they report ends with its sentence. */
const OWN_VOICE: ReadonlySet<DocumentKind> = new Set(['notice', 'regulation', 'report']);
const MAY_REPORT: ReadonlySet<DocumentKind> = new Set(['speech', 'commentary']);
const REPORTS = /会议(?:强调|指出|要求|认为)，/;

/** A body is told of that says something: 水务署今日宣布. Such an announcement is a report, whatever its title. */
const SAID_BY =
  /(?:^|。)[\u3400-\u9fff]{2,14}(?:署|局|厅|部|委|处|会|政府|中心|发言人|[市局署司处]长[\u3400-\u9fff]{0,4})(?:今[日天]?|昨[日天]?)?(?:（[^）]{1,8}）日?)?(?:表示|指出|宣布|公布|强调|说明|说)，/;

/** Whether the text speaks for itself: a notice, a report, and a speech or commentary that is no minutes of a meeting. */
export const hasOwnVoice = (paragraphs: readonly string[], kind: DocumentKind): boolean =>
  (OWN_VOICE.has(kind) && !paragraphs.some((text) => SAID_BY.test(text.slice(0, 200)))) ||
  (MAY_REPORT.has(kind) && !paragraphs.some((text) => REPORTS.test(text)));
