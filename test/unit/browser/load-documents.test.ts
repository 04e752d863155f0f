import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../lib/browser/load-script.ts', () => ({ loadScript: vi.fn() }));

const { loadScript } = await import('../../../lib/browser/load-script.ts');
const { loadDocuments, provideDocuments } = await import('../../../lib/browser/load-documents.ts');

const WRITERS = { toDocx: vi.fn(), toEpub: vi.fn(), toOfficial: vi.fn() };

beforeEach(() => {
  vi.mocked(loadScript).mockReset();
  Reflect.deleteProperty(globalThis, 'zhengwenDocuments');
});

it('loads what writes documents once', async () => {
  vi.mocked(loadScript).mockImplementation(async () => provideDocuments(WRITERS));
  expect(await loadDocuments()).toBe(WRITERS);
  expect(await loadDocuments()).toBe(WRITERS);
  expect(loadScript).toHaveBeenCalledExactlyOnceWith('documents');
});

it('says that it did not arrive, and tries anew', async () => {
  await expect(loadDocuments()).rejects.toThrow('did not arrive');
  vi.mocked(loadScript).mockRejectedValueOnce(new Error('refused'));
  await expect(loadDocuments()).rejects.toThrow('refused');
  vi.mocked(loadScript).mockImplementation(async () => provideDocuments(WRITERS));
  expect(await loadDocuments()).toBe(WRITERS);
});
