import type { Words } from '../../../lib/app/words.ts';
import type { TemplateLanguage } from '../../../lib/export/template/template-words.ts';

const LANGUAGES: readonly TemplateLanguage[] = ['en', 'zh-CN', 'zh-TW'];

/** The language in which templates and their fields are told of: that of the interface. */
export const templateLanguage = (words: Words): TemplateLanguage =>
  LANGUAGES.find((one) => one === words('uiLanguage')) ?? 'en';
