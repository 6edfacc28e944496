/** The device's own voice for a language, if it has a local one. */

/** How long a browser may take to tell its voices, ms (SO-1). */
const PATIENCE = 1500;

/** Mandarin by any of the names systems give it; Cantonese and Hong Kong are other languages to the ear. */
export function speaks(voiceLang: string, lang: string): boolean {
  const name = voiceLang.replace(/_/g, '-').toLowerCase();
  if (!lang.startsWith('zh')) return name.split('-')[0] === lang.split('-')[0];
  if (/yue|hk/.test(name)) return false;
  return /^(zh|cmn|zho)(-hans)?(-cn|-chn)?$/.test(name);
}

/** A local voice for the language, or undefined when none has appeared in time. */
export function deviceVoice(lang: string, signal: AbortSignal): Promise<SpeechSynthesisVoice | undefined> {
  const synth = window.speechSynthesis as SpeechSynthesis | undefined;
  if (synth === undefined || typeof SpeechSynthesisUtterance === 'undefined')
    return Promise.resolve(undefined);
  const find = (): SpeechSynthesisVoice | undefined =>
    synth.getVoices().find((voice) => voice.localService && speaks(voice.lang, lang));
  const now = find();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((done) => {
    const stop = new AbortController();
    const end = (voice: SpeechSynthesisVoice | undefined): void => {
      clearTimeout(timer);
      stop.abort();
      done(voice);
    };
    const timer = setTimeout(() => end(find()), PATIENCE);
    // Safari before 15.4 has no events on speechSynthesis; the timer asks once more.
    synth.addEventListener?.('voiceschanged', () => find() !== undefined && end(find()), {
      signal: stop.signal,
    });
    signal.addEventListener('abort', () => end(undefined), { once: true, signal: stop.signal });
  });
}
