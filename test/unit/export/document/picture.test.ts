import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../lib/export/document/picture.ts';
import { GIF, JPEG, PNG, pictureAddress } from './pictures.ts';

describe('a picture of a data address', () => {
  it.each([
    ['png', PNG(640, 480)],
    ['jpg', JPEG(640, 480)],
    ['gif', GIF(640, 480)],
  ])('is known by its own bytes: %s', (type, bytes) => {
    // The address says what it likes.
    expect(pictureOf(pictureAddress('png', bytes))).toMatchObject({ type, width: 640, height: 480 });
    expect(pictureOf(pictureAddress('jpeg', bytes))?.data).toEqual(Uint8Array.from(bytes));
  });

  it.each([
    ['elsewhere', 'https://www.yunxi.example/1.png'],
    ['a drawing that may run', `data:image/svg+xml;base64,${btoa('<svg/>')}`],
    ['no picture', pictureAddress('png', [0x3c, 0x68, 0x74, 0x6d, 0x6c])],
    ['cut off', pictureAddress('png', PNG(640, 480).slice(0, 20))],
    ['cut off before its size', pictureAddress('jpeg', JPEG(640, 480).slice(0, 12))],
    ['without a size', pictureAddress('gif', GIF(0, 480))],
    ['a bomb', pictureAddress('png', PNG(60_000, 60_000))],
    ['no base64', 'data:image/png;base64,%%%'],
    ['no base64 by its address', 'data:image/png,%89PNG'],
  ])('is none where it is %s', (_, address) => expect(pictureOf(address)).toBeUndefined());

  it('is found or not, and nothing else, in any bytes', () => {
    const bytes = fc.array(fc.nat(255), { maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom([], [0xff, 0xd8, 0xff], PNG(1, 1).slice(0, 16)), bytes, (head, tail) => {
        const found = pictureOf(pictureAddress('jpeg', [...head, ...tail]));
        expect(found === undefined || (found.width > 0 && found.height > 0)).toBe(true);
      }),
    );
  });
});
