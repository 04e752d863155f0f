import { describe, expect, it } from 'vitest';
import { isBackgroundRequest, isReaderRequest } from '../../lib/app/requests.ts';

const OWN = 'zhengwen@test';
const POPUP = { id: OWN };
const SCRIPT = { id: OWN, tab: { id: 7 }, frameId: 0 };

describe('isReaderRequest', () => {
  it.each([
    { type: 'ping' },
    { type: 'read', hints: {} },
    { type: 'merge', hints: { 'www.yunxi.example': '#zoom' } },
    { type: 'overlay', action: 'toggle' },
    { type: 'copy' },
  ])('takes %o from popup and background', (message) => {
    expect(isReaderRequest(message, POPUP, OWN)).toBe(true);
  });

  it('takes nothing from another extension, from no extension, or from a page’s script', () => {
    expect(isReaderRequest({ type: 'read', hints: {} }, { id: 'other' }, OWN)).toBe(false);
    expect(isReaderRequest({ type: 'read', hints: {} }, {}, OWN)).toBe(false);
    expect(isReaderRequest({ type: 'read', hints: {} }, SCRIPT, OWN)).toBe(false);
  });

  it.each([
    undefined,
    null,
    'read',
    [],
    { type: 'read' },
    { type: 'merge', hints: { 'www.yunxi.example': 7 } },
    { type: 'read', hints: null },
    { type: 'overlay' },
    { type: 'overlay', action: 'close' },
    { type: 'constructor' },
    { type: ['read'] },
    { type: 'table', name: 'script' },
  ])('takes no %o', (message) => {
    expect(isReaderRequest(message, POPUP, OWN)).toBe(false);
  });
});

describe('isBackgroundRequest', () => {
  it.each([
    { type: 'table', name: 'repair' },
    { type: 'script', name: 'overlay', there: [] },
    { type: 'script', name: 'Panels', there: ['shared2', 'kept-services'] },
    { type: 'cover', covered: true },
    { type: 'lost' },
  ])('takes %o from our script in the top frame of a page, and from nobody else', (message) => {
    expect(isBackgroundRequest(message, SCRIPT, OWN)).toBe(true);
    expect(isBackgroundRequest(message, { ...SCRIPT, frameId: 3 }, OWN)).toBe(false);
    expect(isBackgroundRequest(message, POPUP, OWN)).toBe(false);
    expect(isBackgroundRequest(message, { ...SCRIPT, id: 'other' }, OWN)).toBe(false);
  });

  it('opens the options for the popup too', () => {
    expect(isBackgroundRequest({ type: 'options' }, POPUP, OWN)).toBe(true);
    expect(isBackgroundRequest({ type: 'options' }, { id: 'other' }, OWN)).toBe(false);
  });

  it.each([
    { type: 'table', name: '../manifest.json' },
    { type: 'table', name: 'toString' },
    { type: 'script', name: 'https://yunxi.example/x', there: [] },
    { type: 'script', name: '../options', there: [] },
    { type: 'script', name: 'tools', there: [7] },
    { type: 'script', name: 'tools' },
    { type: 'script' },
    { type: 'read' },
    7,
  ])('takes no %o', (message) => {
    expect(isBackgroundRequest(message, SCRIPT, OWN)).toBe(false);
  });
});
