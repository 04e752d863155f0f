import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Seconds a word on what was done stays. */
const STATUS_STAYS = 6;
/** Milliseconds without a word between one and the next: a screen reader says only what changes, and the same may be done twice. */
const APART = 100;

/** A word on what was done, which goes by itself; '' when there is none. */
export function useStatus(): readonly [status: string, setStatus: (status: string) => void] {
  const [status, setStatus] = useState('');
  useEffect(() => {
    const timer = status ? setTimeout(() => setStatus(''), STATUS_STAYS * 1000) : undefined;
    return () => clearTimeout(timer);
  }, [status]);
  const shown = useRef(status);
  shown.current = status;
  const next = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = useCallback((word: string): void => {
    clearTimeout(next.current);
    setStatus(shown.current === '' ? word : '');
    if (shown.current !== '') next.current = setTimeout(() => setStatus(word), APART);
  }, []);
  return [status, tell];
}
