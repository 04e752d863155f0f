import type { MessageKey, Words } from '../../../lib/app/words.ts';
import type { Template } from '../../../lib/export/template/template.ts';

const NAMES: Readonly<Record<string, MessageKey>> = {
  'Obsidian 笔记': 'format_obsidian',
  简报: 'templateBriefing',
  电子邮件: 'templateEmail',
};

/** Templates that come with the extension, called as the interface calls them: what is begun from one keeps that name. */
export const withShownNames = (words: Words, shipped: readonly Template[]): readonly Template[] =>
  shipped.map(({ name, text }) => {
    const key = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    return { name: key ? words(key) : name, text };
  });
