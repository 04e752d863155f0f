import { describe, expect, it } from 'vitest';
import { makeDiagnostic } from '../../../lib/app/diagnostic.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const PLACE = { version: '1.2.3', userAgent: 'Firefox/140', language: 'zh-CN' };
const READING = readingOf([paragraph('云溪县召开会议。'), paragraph('各乡镇抓好落实。')], { source: '云溪日报' });

describe('a report of a problem', () => {
  it('says with numbers what was read, and with which version and browser', () => {
    const lines = makeDiagnostic(READING, PLACE, false).split('\n');
    expect(lines).toContain('Zhengwen 1.2.3');
    expect(lines).toContain('browser: Firefox/140; zh-CN');
    expect(lines).toContain('blocks: paragraph 2');
    expect(lines.find((line) => line.startsWith('header:'))).toContain('source');
  });

  it('has neither words nor address of the page', () => {
    const text = makeDiagnostic(READING, PLACE, false);
    expect(text).not.toMatch(/\p{Script=Han}/u);
    expect(text).not.toContain(READING.url || '://');
  });

  it('has both where that is wanted', () => {
    const text = makeDiagnostic(READING, PLACE, true);
    expect(text).toContain('云溪县召开会议。\n各乡镇抓好落实。');
    expect(text).toContain(READING.url);
  });
});
