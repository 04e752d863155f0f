import type { Voice } from '../app/aloud/choose-voice.ts';
import type { Speech } from '../app/aloud/speech.ts';

/** Milliseconds after which a browser that has named no voice has none. */
const VOICES_WAIT = 1500;

const voiceOf = ({ voiceURI, name, lang, localService }: SpeechSynthesisVoice): Voice => ({
  id: voiceURI,
  name,
  lang,
  isLocal: localService,
});

/** What speaks in a window of ours; `undefined` where the browser has nothing that does. */
export function speechIn(view: (Window & typeof globalThis) | null): Speech | undefined {
  const synth = view?.speechSynthesis;
  if (!view || !synth) return undefined;
  return {
    voices: () =>
      new Promise<readonly Voice[]>((resolve) => {
        // Chromium names them only some time after it was first asked.
        const tell = (): void => {
          synth.removeEventListener('voiceschanged', tell);
          resolve(synth.getVoices().map(voiceOf));
        };
        if (synth.getVoices().length > 0) {
          tell();
          return;
        }
        synth.addEventListener('voiceschanged', tell);
        setTimeout(tell, VOICES_WAIT);
      }),
    speak: (text, { voice, rate }, done) => {
      const utterance = new view.SpeechSynthesisUtterance(text);
      const found = synth.getVoices().find(({ voiceURI }) => voiceURI === voice);
      if (!found) {
        done(false);
        return;
      }
      utterance.voice = found;
      utterance.lang = found.lang;
      utterance.rate = rate;
      utterance.onend = () => done(true);
      utterance.onerror = () => done(false);
      synth.speak(utterance);
    },
    cancel: () => synth.cancel(),
  };
}
