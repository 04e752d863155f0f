import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/app/settings.ts';
import { changeAt, changeSite, listSites, settingsAt, siteOf } from '../../../lib/app/sites.ts';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  script: 'cn',
  hints: { 'b.example': 'div.text', 'a.example': 'main' },
  sites: { 'a.example': { script: 'hk' }, 'c.example': { theme: 'dark' } },
};

describe('what is kept for single sites', () => {
  it('is listed by site, whichever of it there is', () => {
    expect(listSites(settings, ['d.example', 'a.example'])).toEqual([
      { host: 'a.example', script: 'hk', place: 'main' },
      { host: 'b.example', place: 'div.text' },
      { host: 'c.example', theme: 'dark' },
      { host: 'd.example' },
    ]);
    expect(siteOf(settings, 'constructor')).toEqual({ host: 'constructor' });
  });

  it('is changed for one site alone, and forgotten altogether', () => {
    const changed = changeSite(settings, { host: 'a.example', theme: 'sepia' });
    expect(changed).toEqual({
      hints: { 'b.example': 'div.text' },
      sites: { 'a.example': { theme: 'sepia' }, 'c.example': { theme: 'dark' } },
    });
    expect(listSites(changeSite(settings, { host: 'a.example' })).map(({ host }) => host)).toEqual([
      'b.example',
      'c.example',
    ]);
  });

  it('comes before what is chosen for all', () => {
    expect(settingsAt(settings, 'a.example')).toMatchObject({ script: 'hk', theme: 'auto' });
    expect(settingsAt(settings, 'c.example')).toMatchObject({ script: 'cn', theme: 'dark' });
    expect(settingsAt(settings, 'toString')).toEqual(settings);
  });
});

describe('a choice made while reading a site', () => {
  it('is for all where the site has none of its own', () => {
    expect(changeAt(settings, 'b.example', { script: 'tw' })).toEqual({ script: 'tw' });
    expect(changeAt(settings, 'a.example', { theme: 'dark', fontSize: 20 })).toEqual({ theme: 'dark', fontSize: 20 });
  });

  it('is for the site alone where it has', () => {
    expect(changeAt(settings, 'a.example', { script: 'tw', theme: 'light' })).toEqual({
      theme: 'light',
      sites: { ...settings.sites, 'a.example': { script: 'tw' } },
    });
  });
});
