/** `<stage-keys>`: a presenter's keyboard and clicker over the screen of the page. */
import { StoryElement } from '../../client/story-element.ts';
import { address } from '../../lib/address.ts';
import { walkContents } from '../screen/contents.ts';
import type { HallScreenElement } from '../screen/hall-screen.ts';
import { playNext } from '../screen/plays.ts';
import { KeyGate } from './key-gate.ts';
import { stageKey, type StageKey } from './keys.ts';
import { TypedNumber } from './typed-number.ts';

const WALKS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

class StageKeysElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const screen = document.querySelector('hall-screen');
    if (screen === null) throw new Error('no <hall-screen>');
    // The presenter's view has a page of its own; this is how it is asked for in other presentations.
    if (new URLSearchParams(location.search).get('view') === 'presenter') {
      location.replace(`${address('exhibit/presenter/')}${location.search}`);
      return;
    }
    const gate = new KeyGate();
    const typed = new TypedNumber(screen, signal);
    document.addEventListener(
      'keydown',
      (event) => {
        const key = stageKey(event);
        if (key === undefined || isTyping(event)) return;
        event.preventDefault();
        if (gate.lets(event.key, event.repeat, performance.now())) obey(key, event.key, screen, typed);
      },
      { signal },
    );
  }
}

/** A button that has the focus keeps Enter and Space for itself. */
function isTyping(event: KeyboardEvent): boolean {
  const pressed = event.key === 'Enter' || event.key === ' ';
  return pressed && event.target instanceof HTMLButtonElement;
}

const say = (name: string): void => void document.dispatchEvent(new CustomEvent(name));

/** @param name of the key: in the contents, up and down go from entry to entry */
function obey(key: StageKey, name: string, screen: HallScreenElement, typed: TypedNumber): void {
  switch (key.kind) {
    case 'move':
      typed.clear();
      if (screen.contents?.open === true && WALKS[name] !== undefined)
        return walkContents(screen, WALKS[name]);
      screen.contents?.close();
      return screen.move(key.move);
    case 'digit':
      return typed.add(key.digit);
    case 'enter':
      return typed.waiting ? typed.go() : screen.move('next');
    case 'erase':
      return typed.waiting ? typed.erase() : screen.move('previous');
    case 'contents':
      if (screen.contents?.close() === false) screen.contents.show();
      return;
    case 'play':
      return playNext(screen);
    case 'code':
      document.documentElement.toggleAttribute('data-code');
      return;
    case 'phone':
      return say('story:phone-asked');
    case 'hold':
      typed.clear();
      say('story:phone-done');
      screen.contents?.close();
  }
}

if (!customElements.get('stage-keys')) customElements.define('stage-keys', StageKeysElement);
