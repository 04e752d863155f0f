import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadTemplates, provideTemplates } from '../../../lib/browser/load-templates.ts';
import { loadTemplates as loadInNode } from '../../../lib/export/template/load-templates.ts';

const { loadScript } = vi.hoisted(() => ({ loadScript: vi.fn<(name: string) => Promise<void>>() }));
vi.mock('../../../lib/browser/load-script.ts', () => ({ loadScript }));

describe('the templates script', () => {
  afterEach(() => loadScript.mockReset());

  it('is told of where it did not arrive, and asked for anew', async () => {
    loadScript.mockResolvedValueOnce();
    await expect(loadTemplates()).rejects.toThrow('did not arrive');
    const engine = await loadInNode();
    loadScript.mockImplementationOnce(async () => provideTemplates(engine));
    expect(await loadTemplates()).toBe(engine);
    expect(await loadTemplates()).toBe(engine);
    expect(loadScript.mock.calls).toEqual([['templates'], ['templates']]);
  });
});
