import { Parser, TagToken, type TopLevelToken } from 'liquidjs';

/** Tags within a block that are no end of it, and what they may stand in. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for'],
  elsif: ['if', 'unless'],
  when: ['case'],
};

/** The blocks that a tag ends, or is a part of. */
const blocksOf = (name: string): readonly string[] => {
  if (name.startsWith('end')) return [name.slice(3)];
  return Object.hasOwn(WITHIN, name) ? (WITHIN[name] ?? []) : [];
};

/** LiquidJS's parser for one template: where it throws, `open` tells the tags it was within, the outermost first. */
export class PlacingParser extends Parser {
  readonly open: TopLevelToken[] = [];
  override parseToken(token: TopLevelToken, rest: TopLevelToken[]): ReturnType<Parser['parseToken']> {
    this.open.push(token);
    const made = super.parseToken(token, rest);
    this.open.pop();
    return made;
  }
}

/**
 * The block that lacks its end where the parser met a tag it does not know: the innermost, where that tag belongs to one
 * further out. `{% for … %}{% if … %}{% endfor %}` is wrong at the `if`.
 */
export function unclosedBlock(open: readonly TopLevelToken[]): TopLevelToken | undefined {
  const met = open.at(-1);
  const around = open.slice(0, -1);
  if (!(met instanceof TagToken)) return undefined;
  const wanted = blocksOf(met.name);
  const isOfOne = around.some((one) => one instanceof TagToken && wanted.includes(one.name));
  return isOfOne ? around.at(-1) : undefined;
}
