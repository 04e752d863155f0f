/** The first bytes of a picture of some size, which is all that is looked at. */
type Made = readonly number[];

const two = (value: number): Made => [value >> 8, value & 255];
const four = (value: number): Made => [...two(value >>> 16), ...two(value & 0xffff)];

export const PNG = (width: number, height: number): Made => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...four(width),
  ...four(height),
];

export const GIF = (width: number, height: number): Made => [
  ...[0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
  ...two(width).toReversed(),
  ...two(height).toReversed(),
];

/** With segments before its frame header, as cameras write them, and fill bytes. */
export const JPEG = (width: number, height: number): Made => [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 17, 8],
  ...two(height),
  ...two(width),
  3,
];

export const pictureAddress = (type: string, bytes: Made): string =>
  `data:image/${type};base64,${btoa(String.fromCharCode(...bytes))}`;
