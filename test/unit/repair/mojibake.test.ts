import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMixups } from '../../../lib/repair/bytes/redecode.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { traditionalByCharacter } from '../../damage/damage.ts';

const lines = readFileSync(new URL('cases/passages.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
/** The shortest are left out: what is one or two words could be anything. */
const long = lines.filter((line) => line.length > 30);

/** A charset of two bytes by the decoder the other way round. */
function encoder(label: string): (text: string) => Uint8Array {
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = new TextDecoder(label).decode(Uint8Array.from([lead, trail]));
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))));
}
const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  gbk: encoder('gbk'),
  big5: encoder('big5'),
};
type Was = keyof typeof encoders;

const shownAs = (text: string, was: Was, shown: string): string => new TextDecoder(shown).decode(encoders[was](text));
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
/** What a charset has of a line: GB 2312 and Big5 lack each other's characters. */
const inCharset = (line: string, was: Was): string => {
  const text = was === 'big5' ? traditionalByCharacter(line) : line;
  return new TextDecoder(was).decode(encoders[was](text));
};

describe('a page decoded by the wrong charset', () => {
  it.each([
    ['gbk', 'windows-1252'],
    ['utf-8', 'windows-1252'],
    ['big5', 'windows-1252'],
    ['gbk', 'windows-1251'],
    ['gbk', 'koi8-r'],
    ['utf-8', 'koi8-r'],
    ['big5', 'koi8-r'],
    ['gbk', 'macintosh'],
    ['utf-8', 'macintosh'],
    ['gbk', 'ibm866'],
    ['gbk', 'iso-8859-5'],
  ] as const)('is read again without loss where %s was shown as %s', async (was, shown) => {
    const page = long.map((line) => inCharset(line, was));
    const result = await repair(page.map((line) => shownAs(line, was, shown)).join('\n'));
    expect(result.text).toBe(page.join('\n'));
    expect([...new Set(result.repairs.map(({ certainty, reason }) => `${certainty} ${reason}`))]).toEqual([
      'certain decodedAgain',
    ]);
  });

  it.each(['gbk', 'utf-8'] as const)(
    'is read again where %s was shown as ISO-8859-1, C1 controls and all',
    async (was) => {
      const page = long.slice(0, 5);
      const result = await repair(page.map((line) => latin1(encoders[was](line))).join('\n'));
      expect(result.text).toBe(page.join('\n'));
    },
  );

  it('is read again where it was decoded wrongly two and three times', async () => {
    const once = (line: string): string => latin1(encoders['utf-8'](line));
    const [line = ''] = long;
    expect((await repair(once(once(line)))).text).toBe(line);
    expect((await repair(once(once(once(line))))).text).toBe(line);
    expect((await repair(once(shownAs(line, 'gbk', 'windows-1252')))).text).toBe(line);
  });

  it.each([
    ['utf-8', 'gbk'],
    ['gbk', 'shift_jis'],
    ['gbk', 'euc-kr'],
    ['gbk', 'euc-jp'],
    ['gbk', 'big5'],
  ] as const)('has □ for what is lost where %s was shown as %s, and nothing wrong', async (was, shown) => {
    const page = long.map((line) => inCharset(line, was));
    const result = await repair(page.map((line) => shownAs(line, was, shown)).join('\n'));
    const named = new Set(result.repairs.flatMap((one) => (one.unresolved ? one.before : [])));
    const made = result.text.split('\n');
    expect(made.filter((line) => named.has(line)).length).toBeLessThan(0.4 * page.length);
    made.forEach((line, i) => {
      if (named.has(line)) return;
      const pattern = line.split(/□+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      expect(page[i]).toMatch(new RegExp(`^${pattern.join('.*')}$`));
    });
    for (const one of result.repairs) if (one.after.includes('□')) expect(one.certainty).not.toBe('certain');
    expect(result.damage.unresolved > 0).toBe(/□/.test(result.text) || named.size > 0);
  });

  it('keeps the no-break spaces that an editor made plain ones', async () => {
    const page = ['要加强部门协同，校正标准，核对每个样本的格式。', '各镇（街道）要加大力度，删繁就简。'];
    const shown = page.map((line) => shownAs(line, 'utf-8', 'windows-1252').replaceAll('\xa0', ' '));
    expect((await repair(shown.join('\n'))).text).toBe(page.join('\n'));
  });

  it('stays as it is where it is little of the page: an article that quotes it', async () => {
    const quoted = shownAs('中国新闻网云岭电', 'gbk', 'windows-1252');
    const text = `${long.slice(0, 4).join('\n')}\n${quoted}`;
    expect((await repair(text)).text).toBe(text);
    const more = `${long[0]?.slice(0, 20)}\n${shownAs(long[1] ?? '', 'gbk', 'windows-1252')}`;
    expect((await repair(more)).text).toBe(`${long[0]?.slice(0, 20)}\n${long[1]}`);
  });

  it('is only offered where the page speaks of it', async () => {
    const text = `网页乱码多因编码不符，例如下面一行：\n${shownAs(long[1] ?? '', 'gbk', 'windows-1252')}`;
    const { text: made, repairs } = await repair(text);
    expect(made).toBe(text);
    expect(repairs.map(({ certainty, after }) => [certainty, after])).toEqual([['guess', long[1]]]);
  });
});

describe('a text of another language', () => {
  it.each([
    'Les élèves de l’école ont été très enthousiastes à la fête de Noël, où ils ont chanté à gorge déployée.',
    'Über größere Änderungen müssen wir später öffentlich beschließen, würde ich schätzen.',
    'Правительство утвердило программу развития сельских территорий на ближайшие пять лет.',
    'Η κυβέρνηση ανακοίνωσε νέα μέτρα για την ενίσχυση της αγροτικής παραγωγής.',
    '한국 정부는 새로운 농업 정책을 발표하고 지역 경제 활성화를 위한 대책을 마련했다.',
    '東京都は感染症対策を強化する方針を決め、関係機関と協力して取り組むとしている。',
    'รัฐบาลประกาศแผนพัฒนาพื้นที่ชนบทในอีกห้าปีข้างหน้า',
    '防控工作有序推进，各级各部门要压实责任。',
  ])('is none: %s', async (line) => {
    expect(findMixups(line)).toBeUndefined();
    expect((await repair(line)).text).toBe(line);
  });
});
