import { readFileSync } from 'node:fs';

interface Message {
  readonly message: string;
}

/**
 * The messages of a language as the package holds them: what is said, without the descriptions for translators and the
 * line breaks, which no browser reads. In English they are half the file.
 */
export function slimMessages(path: string): string {
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Message>>;
  return JSON.stringify(Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, { message }])));
}
