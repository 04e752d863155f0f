import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { thirdPartyNotices } from '../../../scripts/third-party.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

describe('the notices in the packages', () => {
  const [list = ''] = thirdPartyNotices().split('-'.repeat(20));

  it.each(Object.keys(dependencies))('name %s, which the extension is built with', (name) => {
    expect(list).toContain(name);
  });
});
