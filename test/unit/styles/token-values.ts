/** What decides which rules of tokens.css hold: the theme's class and what the system asks for. */
export interface Setting {
  readonly theme: string;
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

interface Rule {
  readonly media: string;
  /** Classes beside `.zhengwen`; a class said twice counts twice. */
  readonly classes: readonly string[];
  readonly values: readonly (readonly [name: string, value: string])[];
}

const RULE = /([^{}]+)\{([^{}]*)\}/g;

function rulesIn(css: string, media: string): Rule[] {
  return [...css.matchAll(RULE)].map(([, selector = '', body = '']) => ({
    media,
    classes: /^(?:\.[a-z]+)+$/.test(selector.trim()) ? selector.trim().slice(1).split('.') : ['no theme'],
    values: [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
      ([, name = '', value = '']) => [name, value.trim()] as const,
    ),
  }));
}

/** The rules of a sheet in their order; `@media` is not nested in it. */
export function parseTokens(css: string): Rule[] {
  const rules: Rule[] = [];
  let outside = 0;
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const media of bare.matchAll(/@media ([^{]+)\{((?:[^{}]|\{[^{}]*\})*)\}/g)) {
    rules.push(...rulesIn(bare.slice(outside, media.index), ''), ...rulesIn(media[2] ?? '', (media[1] ?? '').trim()));
    outside = media.index + media[0].length;
  }
  return [...rules, ...rulesIn(bare.slice(outside), '')];
}

function holds({ media, classes }: Rule, { theme, dark, moreContrast }: Setting): boolean {
  const conditions: Readonly<Record<string, boolean>> = {
    '': true,
    screen: true,
    print: false,
    '(prefers-color-scheme: dark)': dark,
    '(prefers-contrast: more)': moreContrast,
  };
  const parts = media.split(' and ');
  for (const part of parts) if (!(part in conditions)) throw new Error(`unknown condition: ${part}`);
  return parts.every((part) => conditions[part]) && classes.every((name) => name === 'zhengwen' || name === theme);
}

/** Every custom property on a screen in one setting: of rules that hold the one with more classes wins, then the later. */
export function tokenValues(rules: readonly Rule[], setting: Setting): ReadonlyMap<string, string> {
  const holding = rules.filter((rule) => holds(rule, setting));
  const ordered = holding.toSorted((a, b) => a.classes.length - b.classes.length);
  return new Map(ordered.flatMap(({ values }) => values));
}
