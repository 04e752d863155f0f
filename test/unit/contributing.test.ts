import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'zhengwen-contributing-'));

/** The example blocks of CONTRIBUTING.md: a language, a path, a text. */
const examples = [
  ...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms),
].map(([, language = '', path = '', text = '']) => ({ language, path, text }));

/** Adds the `+` lines of an example behind the lines before them, which must be there in that order. */
function addLines(source: string, example: string): string {
  const lines = source.replace(/\n$/, '').split('\n');
  // Without a line to go by, at the end.
  let at = example.startsWith('+') ? lines.length : 0;
  for (const line of example.trimEnd().split('\n')) {
    if (line.startsWith('+')) lines.splice(at++, 0, line.slice(1));
    else {
      const found = lines.indexOf(line.slice(1), at);
      if (found < 0) throw new Error(`CONTRIBUTING.md goes by a line that is gone: ${line}`);
      at = found + 1;
    }
  }
  return `${lines.join('\n')}\n`;
}

function apply({ language, path, text }: (typeof examples)[number]): void {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, language === 'diff' ? addLines(readFileSync(file, 'utf8'), text) : text);
}

/** Runs a module in the copy and gives what it prints, as JSON. */
function run(source: string): unknown {
  writeFileSync(join(copy, 'probe.ts'), source);
  return JSON.parse(execFileSync('node', ['probe.ts'], { cwd: copy, encoding: 'utf8' }));
}

beforeAll(() => {
  for (const path of ['lib', 'scripts', 'public', 'package.json', 'test/damage', 'test/articles']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const example of examples) apply(example);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('CONTRIBUTING.md', () => {
  it('has its examples', () => expect(examples.length).toBeGreaterThanOrEqual(11));

  it('adds a fix: it repairs its case, and the receipt names it', () => {
    const got = run(`
      import { repair } from './lib/repair/repair.ts';
      const twice = await repair('会议要求压实责任。。各地要抓好落实。');
      const { text } = await repair('等一等。。。');
      console.log(JSON.stringify({ twice, ellipsis: text }));`);
    expect(got).toMatchObject({
      twice: {
        text: '会议要求压实责任。各地要抓好落实。',
        repairs: [{ fix: 'doubledStops', reason: 'stopTwice', before: '。', after: '', certainty: 'certain' }],
      },
      ellipsis: '等一等。。。',
    });
    const { fix_doubledStops, reason_stopTwice } = JSON.parse(
      readFileSync(join(copy, 'public/_locales/en/messages.json'), 'utf8'),
    );
    expect([fix_doubledStops.message, reason_stopTwice.message]).not.toContain('');
    expect(readFileSync(join(copy, 'test/damage/repairs.txt'), 'utf8')).toMatch(/=== full stops written twice\n.*。。/);
  });

  it('adds a measure rule: a sentence without any other is marked by it', () => {
    const probe = `
      import { findMeasures } from './lib/measures/find.ts';
      console.log(JSON.stringify(findMeasures(['云岭市科技局通知', '关键技术攻关实行揭榜挂帅。'])));`;
    const [measure] = run(probe) as { rules: readonly string[] }[];
    expect(measure).toMatchObject({ paragraph: 1, category: 'permission', salience: 2 });
    expect(measure?.rules).toContain('open-bid');
  });

  it('adds a format: a reading can be saved in it', () => {
    const got = run(`
      import { FORMATS } from './lib/export/index.ts';
      const blocks = [{ kind: 'paragraph', runs: [{ style: 'plain', text: '*正文。' }] }];
      console.log(JSON.stringify(FORMATS.find(({ name }) => name === 'org').write({ title: '通知', blocks })));`);
    expect(got).toBe('* 通知\n\n *正文。');
  });

  it('adds a fixture: what it expects comes out', () => {
    const got = run(`
      import { readFileSync } from 'node:fs';
      import { JSDOM } from 'jsdom';
      import { extract } from './lib/extract/extract.ts';
      import { paragraphsOf } from './lib/reading/paragraphs.ts';
      const page = readFileSync('test/articles/ferry-notice/page.html', 'utf8');
      const { title, source, published, blocks } = extract(new JSDOM(page, { url: 'http://site.example/' }).window.document);
      console.log(JSON.stringify({ title, source, published, body: paragraphsOf(blocks) }));`);
    expect(got).toEqual(JSON.parse(readFileSync(join(copy, 'test/articles/ferry-notice/expected.json'), 'utf8')));
  });

  it('adds a word: once the tables are made, it converts as it says', () => {
    const got = run(`
      import { writeFileSync } from 'node:fs';
      import { dictionary } from './scripts/make-dictionary.ts';
      import { loadConverter } from './lib/script/convert.ts';
      writeFileSync(dictionary.path, dictionary.content);
      console.log(JSON.stringify((await loadConverter('tw'))('后坪乡召开动员会').text));`);
    expect(got).toBe('后坪鄉召開動員會');
  });
});
