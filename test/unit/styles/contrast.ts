/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour that a value of a token stands for: `#rrggbb`, `var(--x)`, `color-mix(in srgb, A p%, B)`. Throws on others. */
export function resolveColour(value: string, tokens: ReadonlyMap<string, string>): Colour {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(value);
  if (hex) return [channel(hex[1]), channel(hex[2]), channel(hex[3])];
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  const meant = name === undefined ? undefined : tokens.get(name);
  if (meant !== undefined) return resolveColour(meant, tokens);
  const mix = /^color-mix\(in srgb, (\S+) (\d+)%, (\S+)\)$/.exec(value);
  if (!mix) throw new Error(`not a colour of ours: ${value}`);
  const [, first = '', share, second = ''] = mix;
  const [a, b, part] = [resolveColour(first, tokens), resolveColour(second, tokens), Number(share) / 100];
  const between = (at: 0 | 1 | 2): number => a[at] * part + b[at] * (1 - part);
  return [between(0), between(1), between(2)];
}

const channel = (digits: string | undefined): number => Number.parseInt(digits ?? '', 16);

/** Relative luminance, 0 to 1 (WCAG 2.2, “relative luminance”). */
function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastOf(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
