// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { useStatus } from '../../../components/use-status.ts';

it('says the same word anew, for those who only hear what changes', async () => {
  const seen: string[] = [];
  let tell: (status: string) => void = () => {};
  function View() {
    const [status, setStatus] = useStatus();
    tell = setStatus;
    if (seen.at(-1) !== status) seen.push(status);
    return <output>{status}</output>;
  }
  render(<View />, document.body);
  for (const expected of [
    ['', '已复制 8 字'],
    ['', '已复制 8 字', '', '已复制 8 字'],
  ]) {
    tell('已复制 8 字');
    await vi.waitFor(() => expect(seen).toEqual(expected));
  }
  render(null, document.body);
});
