import { expect, it } from 'vitest';
import { withByteOrderMark } from '../../../lib/export/byte-order-mark.ts';

const TEXT = { extension: 'txt', type: 'text/plain', canHaveMark: true } as const;

it('begins a file with a mark where the reader wishes for one and the format can have it, and with one only', () => {
  expect(withByteOrderMark('甲', TEXT, true)).toBe('\ufeff甲');
  expect(withByteOrderMark('\ufeff甲', TEXT, true)).toBe('\ufeff甲');
  expect(withByteOrderMark('甲', TEXT, false)).toBe('甲');
  expect(withByteOrderMark('甲', { extension: 'json', type: 'application/json' }, true)).toBe('甲');
  const bytes = new Uint8Array([1, 2]);
  expect(withByteOrderMark(bytes, TEXT, true)).toBe(bytes);
});
