import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chineseVoices, firstVoice, type Voice } from '../../lib/app/aloud/choose-voice.ts';
import type { Speech } from '../../lib/app/aloud/speech.ts';
import type { Services } from '../../lib/app/services.ts';
import type { ShownScript } from '../../lib/app/settings.ts';
import { CloseButton } from '../controls/CloseButton.tsx';
import { useWords } from '../words-context.ts';
import { useAloud } from './use-aloud.ts';

/** The bar with which the article is read aloud. */
export interface AloudBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly script: ShownScript;
  readonly speech: Services['speech'];
  readonly onClose: () => void;
}

/** Drawn, as few fonts have these signs: bars and triangles on a field of 16 by 16. */
const SIGNS = {
  play: 'M4 2l10 6-10 6z',
  pause: 'M3 2h4v12H3zM9 2h4v12H9z',
  next: 'M3 2l8 6-8 6zM11 2h2v12h-2z',
  last: 'M13 2L5 8l8 6zM3 2h2v12H3z',
} as const;

function Sign({ of }: { readonly of: keyof typeof SIGNS }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[of]} />
    </svg>
  );
}

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** What speaks, and the voices it has; `undefined` until that is known. */
interface Found {
  readonly speech: Speech | undefined;
  readonly voices: readonly Voice[];
}

/** Asks the browser for its voices. In a sandboxed page, whose own document the reader stands in, the page could hear it: not there. */
function useVoices({ root, speech }: AloudBarProps): Found | undefined {
  const [found, setFound] = useState<Found | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const isOwn = root.current?.getRootNode() === root.current?.ownerDocument;
    const ask = async (): Promise<Found> => {
      const own = isOwn ? await speech() : undefined;
      return { speech: own, voices: own ? await own.voices() : [] };
    };
    ask().then(
      (next) => !isOver && setFound(next),
      (error: unknown) => console.error('Zhengwen could not ask for voices', error),
    );
    return () => {
      isOver = true;
    };
  }, [root, speech]);
  return found;
}

interface VoiceSelectProps {
  readonly voices: readonly Voice[];
  readonly chosen: string | undefined;
  readonly onVoice: (id: string) => void;
}

/** The voices, those of other machines under the word that they are. */
function VoiceSelect({ voices, chosen, onVoice }: VoiceSelectProps) {
  const words = useWords();
  const options = (isLocal: boolean) =>
    voices
      .filter((voice) => voice.isLocal === isLocal)
      .map(({ id, name, lang }) => (
        <option key={id} value={id}>
          {name} ({lang})
        </option>
      ));
  const others = options(false);
  return (
    <select aria-label={words('aloudVoice')} value={chosen ?? ''} onChange={(e) => onVoice(e.currentTarget.value)}>
      {chosen === undefined && <option value="">{words('aloudChoose')}</option>}
      {options(true)}
      {others.length > 0 && <optgroup label={words('aloudOnline')}>{others}</optgroup>}
    </select>
  );
}

/** Play, pause, last and next sentence, speed, voice; or why nothing can be read. */
export function AloudBar(props: AloudBarProps) {
  const { root, script, onClose } = props;
  const words = useWords();
  const found = useVoices(props);
  const voices = useMemo(() => chineseVoices(found?.voices ?? [], script), [found, script]);
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [rate, setRate] = useState(1);
  const voice = picked ?? firstVoice(voices, script)?.id;
  const manner = useMemo(() => (voice === undefined ? undefined : { voice, rate }), [voice, rate]);
  const { state, player, begin, isReady } = useAloud(root, found?.speech, manner);
  const canBegin = isReady && manner !== undefined && player !== undefined;
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!canBegin || hasBegun.current) return;
    hasBegun.current = true;
    begin();
  }, [canBegin, begin]);
  // Another voice or speed is heard at once
  useEffect(() => player?.again(), [player, manner]);
  const isPlaying = state === 'playing';
  const step = (by: 1 | -1, label: 'aloudLast' | 'aloudNext', sign: 'last' | 'next') => (
    <button type="button" class="icon" aria-label={words(label)} onClick={() => player?.step(by)}>
      <Sign of={sign} />
    </button>
  );
  return (
    <section class="tool aloud" aria-label={words('aloud')}>
      {found && voices.length === 0 && <p role="status">{words('aloudNoVoice')}</p>}
      {voices.length > 0 && (
        <>
          {step(-1, 'aloudLast', 'last')}
          <button
            type="button"
            class="icon"
            data-action="play"
            disabled={!manner}
            aria-label={words(isPlaying ? 'aloudPause' : 'aloudPlay')}
            onClick={() => (isPlaying ? player?.pause() : player?.play())}
          >
            <Sign of={isPlaying ? 'pause' : 'play'} />
          </button>
          {step(1, 'aloudNext', 'next')}
          <select
            aria-label={words('aloudRate')}
            value={rate}
            onChange={(event) => setRate(Number(event.currentTarget.value))}
          >
            {RATES.map((one) => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
          <VoiceSelect voices={voices} chosen={voice} onVoice={setPicked} />
        </>
      )}
      {state === 'failed' && <p role="status">{words('aloudFailed')}</p>}
      <CloseButton action="aloud-close" onClose={onClose} />
    </section>
  );
}
