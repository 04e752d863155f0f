import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shrinkZip } from '../../../scripts/shrink-zip.ts';

const FILES = [
  { name: 'a.txt', text: '各县要在6月底前完成水库除险加固。'.repeat(40), deflated: true },
  { name: 'b/c.txt', text: '县', deflated: false },
] as const;

/** A zip as others write it: sizes behind the data, an extra field in each header. */
function makeZip(): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, deflated } of FILES) {
    const raw = Buffer.from(text);
    const data = deflated ? deflateRawSync(raw, { level: 1 }) : raw;
    const label = Buffer.from(name);
    const extra = Buffer.from([1, 0, 0, 0]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 8);
    central.writeUInt16LE(deflated ? 8 : 0, 10);
    central.writeUInt32LE(0x00210000, 12);
    central.writeUInt32LE(crc32(raw), 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(raw.length, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(at, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    central.copy(local, 4, 6, 16);
    local.writeUInt16LE(label.length, 26);
    local.writeUInt16LE(extra.length, 28);
    const behind = Buffer.alloc(16);
    behind.writeUInt32LE(0x08074b50, 0);
    central.copy(behind, 4, 16, 28);
    parts.push(local, label, extra, data, behind);
    directory.push(central, label, extra);
    at += 30 + label.length + extra.length + data.length + 16;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(FILES.length, 8);
  end.writeUInt16LE(FILES.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** The files of a zip, by its local headers alone, as a reader of a stream sees them. */
function filesOf(zip: Buffer): readonly { name: string; text: string; crc: number }[] {
  const files: { name: string; text: string; crc: number }[] = [];
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const from = at + 30 + zip.readUInt16LE(at + 26);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 18));
    const raw = zip.readUInt16LE(at + 8) === 8 ? inflateRawSync(data) : data;
    files.push({ name: zip.toString('utf8', at + 30, from), text: raw.toString(), crc: zip.readUInt32LE(at + 14) });
    at = from + data.length;
  }
  return files;
}

describe('shrinkZip', () => {
  it('keeps names, order, texts and checksums, in fewer bytes', async () => {
    const zip = makeZip();
    const small = await shrinkZip(zip);
    expect(small.length).toBeLessThan(zip.length);
    const want = FILES.map(({ name, text }) => ({ name, text, crc: crc32(Buffer.from(text)) }));
    expect(filesOf(small)).toEqual(want);
    expect(await shrinkZip(small)).toEqual(small);
  });

  it('refuses what is no zip', async () => {
    await expect(shrinkZip(Buffer.from('not a zip at all, only a text'))).rejects.toThrow('not a zip');
  });
});
