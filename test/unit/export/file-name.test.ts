import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFileName } from '../../../lib/export/file-name.ts';
import { readingOf } from '../reading/sample.ts';

const nameOf = (title: string, published?: string): string =>
  makeFileName(readingOf([], { title, ...(published === undefined ? {} : { published }) }), 'md');

describe('makeFileName', () => {
  it.each([
    ['date and title', '关于防汛的通知', '2024-05-06T08:00+08:00', '2024-05-06 关于防汛的通知.md'],
    ['a title alone', '关于防汛的通知', undefined, '关于防汛的通知.md'],
    ['what leads into another folder', '../../etc/passwd', undefined, 'etc passwd.md'],
    ['what Windows refuses', '问:答|"甲"<乙>*?', undefined, '问 答 甲 乙.md'],
    ['line ends and other control characters', '上\n下\u0000左\u0085右', undefined, '上 下 左 右.md'],
    ['what turns the text, so that gpj.exe reads exe.jpg', '图\u202egpj.exe', undefined, '图 gpj.exe.md'],
    ['dots and spaces at the end', '未完待续 . . .', undefined, '未完待续.md'],
    ['a dot at the start, which hides a file', '.htaccess', undefined, 'htaccess.md'],
    ['what only begins like a device', 'console', undefined, 'console.md'],
    ['a dash at the start, which is an option to a command', '--rf 通知', undefined, 'rf 通知.md'],
    ['what cannot be seen or turns the text', '甲\u061c\u200e\u200b\u2066\ue000\ufdd0\ufe0f乙', undefined, '甲 乙.md'],
    ['spaces of any width', '甲\u3000\u00a0\t 乙\u3000', undefined, '甲 乙.md'],
    ['an accent apart from its letter', 'e\u0301', undefined, '\u00e9.md'],
    ['a date that is none', '通知', '../../../etc', '通知.md'],
    ['nothing at all', ' ', undefined, 'zhengwen.md'],
    ['half a character', '半\ud842', undefined, '半\ufffd.md'],
  ])('%s', (_, title, published, name) => {
    expect(nameOf(title, published)).toBe(name);
  });

  it.each(['CON', 'nul', 'CONIN$', 'conout$', 'COM¹', 'LPT0', 'aux.1', 'PRN .old', ' .Com9. ', 'con\u200b', '-lpt3'])(
    'a device of Windows: %j',
    (title) => {
      expect(nameOf(title)).toBe('zhengwen.md');
    },
  );

  it('keeps 200 bytes, and no character by half, nor one parted from its accent', () => {
    expect(nameOf('汛'.repeat(100))).toBe(`${'汛'.repeat(66)}.md`);
    expect(nameOf('𠀀'.repeat(100))).toBe(`${'𠀀'.repeat(50)}.md`);
    expect(nameOf(`a${'e\u0323\u0302\u0331'.repeat(100)}`)).toMatch(/^a(?:\u1ec7\u0331){39}\.md$/);
    expect(nameOf('汛'.repeat(1_000_000))).toBe(`${'汛'.repeat(66)}.md`);
  });

  it('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.option(fc.string({ unit: 'binary' })),
        (title, date) => {
          const name = nameOf(title, date ?? undefined);
          expect(name).toMatch(/^[^. -].*(?<![. ])\.md$/s);
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(203);
          expect(name).toBe(name.normalize('NFC'));
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*\./i);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
