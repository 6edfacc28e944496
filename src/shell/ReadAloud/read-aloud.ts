/** `<read-aloud>`: a button, where the device has a voice of its own for the language. It promises nothing before it knows. */
import { deviceVoice } from '../../client/device-voice.ts';
import { StoryElement } from '../../client/story-element.ts';

class ReadAloudElement extends StoryElement {
  protected async connect(signal: AbortSignal): Promise<void> {
    const voice = await deviceVoice(document.documentElement.lang, signal);
    const section = document.getElementById(this.dataset['section'] ?? '');
    if (voice === undefined || section === null || signal.aborted) return;
    const { start = '', halt: stop = '', note = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'read-button word-button';
    button.textContent = start;
    const small = document.createElement('span');
    small.className = 'read-note';
    small.textContent = note;
    let reading: AbortController | undefined;
    const turn = async (): Promise<void> => {
      if (reading !== undefined) return reading.abort();
      reading = new AbortController();
      button.textContent = stop;
      try {
        const [{ readAloud }, { hushVoice }] = await Promise.all([
          import('../../client/read-aloud.ts'),
          import('../../client/one-voice.ts'),
        ]);
        hushVoice();
        if (!reading.signal.aborted) await readAloud(section, voice, reading.signal);
      } finally {
        reading = undefined;
        button.textContent = start;
      }
    };
    button.addEventListener('click', () => void turn().catch((error: unknown) => this.note(error)), {
      signal,
    });
    this.replaceChildren(button, small);
    signal.addEventListener(
      'abort',
      () => {
        reading?.abort();
        this.replaceChildren();
      },
      { once: true },
    );
  }
}

if (!customElements.get('read-aloud')) customElements.define('read-aloud', ReadAloudElement);
