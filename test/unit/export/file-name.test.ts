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
    ['a device of Windows', 'CON', undefined, 'zhengwen.md'],
    ['nothing at all', ' ', undefined, 'zhengwen.md'],
    ['half a character', '半\ud842', undefined, '半\ufffd.md'],
  ])('%s', (_, title, published, name) => {
    expect(nameOf(title, published)).toBe(name);
  });

  it('keeps 80 characters, and none by half', () => {
    expect(nameOf('𠀀'.repeat(100))).toBe(`${'𠀀'.repeat(80)}.md`);
  });
});
