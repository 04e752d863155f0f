import { readFileSync } from 'node:fs';

/** The blocks of a case file: `=== name`, then the text. */
export function blocks(file: string): { readonly name: string; readonly text: string }[] {
  const all = readFileSync(new URL(file, import.meta.url), 'utf8');
  return all
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const end = block.indexOf('\n');
      return { name: block.slice(0, end), text: block.slice(end + 1).replace(/\n$/, '') };
    });
}

/** Cases of damaged and repaired text, with a line `---` between. */
export const repairCases = (): { readonly name: string; readonly damaged: string; readonly repaired: string }[] =>
  blocks('repairs.txt').map(({ name, text }) => {
    const [damaged = '', repaired = ''] = text.split('\n---\n');
    return { name, damaged, repaired };
  });

/** An article in official style about an invented county. */
export const article = (): string => readFileSync(new URL('article.txt', import.meta.url), 'utf8').trim();
