import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => true | undefined;
const listeners: Listener[] = [];
const sendMessage = vi.fn(async (..._: readonly unknown[]): Promise<unknown> => undefined);
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'zhengwen@test', sendMessage, onMessage: { addListener: (one: Listener) => listeners.push(one) } },
  },
}));
const { answerAsBackground, answerAsReader, askBackground } = await import('../../../lib/browser/messages.ts');

const READ = { type: 'read', hints: {} };
const POPUP = { id: 'zhengwen@test' };
const SCRIPT = { id: 'zhengwen@test', tab: { id: 7 }, frameId: 0 };

/** What the last listener says to a message: whether it will answer, and what. */
async function send(
  message: unknown,
  sender: object,
): Promise<{ readonly stays: boolean; readonly answers: unknown[] }> {
  const answers: unknown[] = [];
  const stays = listeners.at(-1)?.(message, sender, (answer) => answers.push(answer)) === true;
  await Promise.resolve().then(() => Promise.resolve());
  return { stays, answers };
}

beforeEach(() => {
  listeners.length = 0;
});

describe('a reader script', () => {
  it('answers the popup, and keeps the channel open until it has', async () => {
    answerAsReader(async (request) => ({ asked: request.type }));
    expect(await send(READ, POPUP)).toEqual({ stays: true, answers: [{ asked: 'read' }] });
  });

  it('leaves alone what a page’s script or another extension sends', async () => {
    const handle = vi.fn(async () => 'secret');
    answerAsReader(handle);
    for (const sender of [SCRIPT, { id: 'other@test' }, {}]) {
      expect(await send(READ, sender)).toEqual({ stays: false, answers: [] });
    }
    expect(await send({ type: 'table', name: 'script' }, POPUP)).toEqual({ stays: false, answers: [] });
    expect(handle).not.toHaveBeenCalled();
  });

  it('says that it has no answer when it failed, and why on the console', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    answerAsReader(async () => {
      throw new Error('no body');
    });
    expect(await send(READ, POPUP)).toEqual({ stays: true, answers: [undefined] });
    expect(error).toHaveBeenCalledWith(expect.stringContaining('Zhengwen'), new Error('no body'));
    error.mockRestore();
  });
});

describe('the background', () => {
  it('is told who asks, and answers no frame and no popup where a page must ask', async () => {
    const handle = vi.fn(async () => true);
    answerAsBackground(handle);
    const request = { type: 'script', name: 'tools', there: ['shared2'] };
    expect(await send(request, SCRIPT)).toEqual({ stays: true, answers: [true] });
    expect(handle).toHaveBeenLastCalledWith(
      request,
      expect.objectContaining({ tab: expect.objectContaining({ id: 7 }) }),
    );
    expect(await send(request, { ...SCRIPT, frameId: 2 })).toEqual({ stays: false, answers: [] });
    expect(await send(request, POPUP)).toEqual({ stays: false, answers: [] });
    expect(await send({ type: 'options' }, POPUP)).toEqual({ stays: true, answers: [true] });
    expect(handle).toHaveBeenLastCalledWith({ type: 'options' }, POPUP);
  });

  it('is asked once, and the request fails where it has no answer', async () => {
    sendMessage.mockResolvedValueOnce({ base64: 'AAAA' });
    expect(await askBackground({ type: 'table', name: 'repair' })).toEqual({ base64: 'AAAA' });
    expect(sendMessage).toHaveBeenCalledWith({ type: 'table', name: 'repair' });
    for (const none of [undefined, null]) {
      sendMessage.mockResolvedValueOnce(none);
      await expect(askBackground({ type: 'options' })).rejects.toThrow('no answer to options');
    }
  });
});
