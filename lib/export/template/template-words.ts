import type { InWords } from './fields.ts';

/** The language of the interface. */
export type TemplateLanguage = keyof InWords;

/** What the templates say beside the text of the page. */
export interface TemplateWords {
  readonly names: { readonly note: string; readonly briefing: string; readonly email: string };
  readonly points: string;
  readonly measures: string;
  readonly original: string;
  readonly citation: string;
  /** Before and after the date something is due. */
  readonly due: readonly [before: string, after: string];
  readonly comma: string;
  readonly colon: string;
  /** A pattern of the filter `date`. */
  readonly day: string;
}

/** What the shipped templates say, in the languages of the interface. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateLanguage, TemplateWords>> = {
  en: {
    names: { note: 'Obsidian note', briefing: 'Briefing', email: 'E-mail' },
    points: 'Key points',
    measures: 'Measures',
    original: 'Article',
    citation: 'Citation',
    due: [' (due ', ')'],
    comma: ', ',
    colon: ':',
    day: 'YYYY-MM-DD',
  },
  'zh-CN': {
    names: { note: 'Obsidian 笔记', briefing: '简报', email: '电子邮件' },
    points: '要点',
    measures: '举措',
    original: '原文',
    citation: '引文',
    due: ['（截至 ', '）'],
    comma: '，',
    colon: '：',
    day: 'YYYY年M月D日',
  },
  'zh-TW': {
    names: { note: 'Obsidian 筆記', briefing: '重點摘要', email: '電子郵件' },
    points: '要點',
    measures: '舉措',
    original: '原文',
    citation: '引文',
    due: ['（截至 ', '）'],
    comma: '，',
    colon: '：',
    day: 'YYYY年M月D日',
  },
};
