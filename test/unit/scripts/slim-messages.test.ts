import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { slimMessages } from '../../../scripts/slim-messages.ts';

it.each(['en', 'zh_CN', 'zh_TW'])('the messages of the package in %s say what those of the sources say', (locale) => {
  const path = fileURLToPath(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url));
  const full = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
  const slim = JSON.parse(slimMessages(path)) as Record<string, Record<string, string>>;
  expect(Object.keys(slim)).toEqual(Object.keys(full));
  for (const [key, { message }] of Object.entries(full)) expect(slim[key]).toEqual({ message });
  expect(slimMessages(path)).not.toContain('description"');
  // Messages that use named holes would lose what fills them.
  expect(JSON.stringify(full)).not.toContain('"placeholders"');
});
