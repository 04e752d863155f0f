import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBackgroundRequest, isReaderRequest } from '../../../lib/app/requests.ts';

const OWN = 'zhengwen@test';
const POPUP = { id: OWN };
const SCRIPT = { id: OWN, tab: { id: 7 }, frameId: 0 };

/** Who may ask for what: the reader script or the background, or nobody. */
const cases = readFileSync(new URL('cases/requests.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string]);

describe('a message', () => {
  it.each(cases)('%s: %s', (answers, json) => {
    const message = JSON.parse(json);
    expect(isReaderRequest(message, POPUP, OWN)).toBe(answers === 'reader');
    expect(isBackgroundRequest(message, SCRIPT, OWN)).toBe(answers === 'background');
  });

  it.each([
    ['no tab', { id: OWN, frameId: 0 }],
    ['a tab without a number', { id: OWN, tab: {}, frameId: 0 }],
    ['no frame', { id: OWN, tab: { id: 7 } }],
    ['an inner frame', { id: OWN, tab: { id: 7 }, frameId: 1 }],
  ])('to the background from %s gets no table', (_, sender) => {
    expect(isBackgroundRequest({ type: 'table', name: 'repair' }, sender, OWN)).toBe(false);
  });

  it('from the first tab of a browser is a message like others', () => {
    expect(isBackgroundRequest({ type: 'lost' }, { id: OWN, tab: { id: 0 }, frameId: 0 }, OWN)).toBe(true);
  });
});
