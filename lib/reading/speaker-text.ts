import type { Attribution } from './article.ts';

/** Who says it, as a reader is told: 陈立群强调, or 市委常委会 › 批示指出 where one reports what the other said. */
export const speakerText = ({ speaker, verb, within }: Attribution): string =>
  `${within === undefined ? '' : `${within} › `}${speaker}${verb}`;
