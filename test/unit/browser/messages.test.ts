import { describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn(async (..._: readonly unknown[]): Promise<unknown> => ({ outcome: 'article' }));
vi.mock('wxt/browser', () => ({ browser: { tabs: { sendMessage }, runtime: {} } }));
const { askReader } = await import('../../../lib/browser/messages.ts');

describe('askReader', () => {
  it('asks the page itself, and none of its frames: an advertisement must not answer for it', async () => {
    await askReader(7, { type: 'read', hints: {} });
    expect(sendMessage).toHaveBeenCalledWith(7, { type: 'read', hints: {} }, { frameId: 0 });
  });

  it('fails when the page has no answer', async () => {
    sendMessage.mockResolvedValueOnce(undefined);
    await expect(askReader(7, { type: 'read', hints: {} })).rejects.toThrow('no answer to read');
  });
});
