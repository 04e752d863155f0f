import { useEffect, useState } from 'preact/hooks';

/** Seconds a word on what was done stays. */
const STATUS_STAYS = 6;

/** A word on what was done, which goes by itself; '' when there is none. */
export function useStatus(): readonly [status: string, setStatus: (status: string) => void] {
  const [status, setStatus] = useState('');
  useEffect(() => {
    const timer = status ? setTimeout(() => setStatus(''), STATUS_STAYS * 1000) : undefined;
    return () => clearTimeout(timer);
  }, [status]);
  return [status, setStatus];
}
