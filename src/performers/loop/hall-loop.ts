/**
 * `<hall-loop>`: plays the screen of the page while nobody is there, hands it to whoever touches it, and takes it back when they have
 * gone. Everything it decides is in the pure modules beside it; here they are tied together.
 */
import { StoryElement } from '../../client/story-element.ts';
import { parseSettings } from '../../lib/exhibit-settings.ts';
import type { HallLoopWords } from '../../ui/hall-loop-words.ts';
import { lowerControls } from '../screen/controls.ts';
import type { HallScreenElement } from '../screen/hall-screen.ts';
import { AutoWalk } from './auto-walk.ts';
import { CounterKeeper } from './counter-keeper.ts';
import { ErrorWatch } from './error-watch.ts';
import { LoopSound } from './loop-sound.ts';
import type { PlaceSounds } from './place-sound.ts';
import { resetPage } from './reset.ts';
import { soundButton } from './sound-button.ts';
import { StaffDoor } from './staff-door.ts';
import { Timekeeper } from './timekeeper.ts';
import { gateTouches, type Verdict } from './touch-gate.ts';
import { Upkeep } from './upkeep.ts';
import { VisitClock } from './visit-clock.ts';
import type { Visit } from './visit-machine.ts';
import { Warning } from './warning.ts';

/** How long a page waits until it loads itself anew after mistakes, ms: so long that storage is written; so long that a host may recover. */
const SOON = 200;
const SLOWLY = 60_000;

class HallLoopElement extends StoryElement {
  protected async connect(signal: AbortSignal): Promise<void> {
    const screen = document.querySelector('hall-screen');
    if (screen === null) throw new Error('no <hall-screen>');
    const { settings, faults } = parseSettings(new URLSearchParams(location.search), {
      chapters: (this.dataset['chapters'] ?? '').split(','),
    });
    const time = new Timekeeper(signal, settings.clock);
    const watch = new ErrorWatch(
      () => screen.face?.anchor ?? '',
      (remedy) => (remedy === 'soft' ? soften() : loadAnew()),
      signal,
    );
    const still = settings.motion === 'off' || watch.kept.still;
    if (still) document.documentElement.dataset['motion'] = 'off';
    watchFailure(screen, watch, signal);
    const walk = new AutoWalk(screen, time, settings, () => still);
    const patience = { idle: settings.idle * 1000, warning: settings.warning * 1000 };
    const clock = new VisitClock(time, patience, (visit, before) => turn(visit, before));
    const warning = new Warning(this.#part('.loop-warning'), time);
    const counters = new CounterKeeper(settings.counters, time);
    const sound = new LoopSound(
      settings,
      this.#json<PlaceSounds>('sounds'),
      this.dataset['list'] ?? '',
      signal,
    );
    let errorsBefore = 0;

    // A page that fails even when nothing moves must not load itself a hundred times a minute.
    const loadAnew = (): void =>
      void window.setTimeout(() => location.reload(), watch.kept.still ? SLOWLY : SOON);

    /** Back to the start after a mistake, whoever is there. */
    const soften = (): void => {
      if (clock.visit.phase === 'attract') return toAttract();
      clock.happened('leave');
    };
    const toAttract = (): void => {
      warning.hide();
      resetPage(screen);
      lowerControls(screen, settings.low);
      walk.start();
    };
    const turn = ({ phase }: Visit, before: Visit): void => {
      upkeep.keepHours();
      if (phase === 'warning') return warning.show(clock.visit);
      warning.hide();
      if (phase === 'attract') {
        counters.end(
          before.phase === 'warning' ? settings.idle + settings.warning : 0,
          watch.count - errorsBefore,
        );
        sound.enter(phase);
        return toAttract();
      }
      if (before.phase !== 'attract') return;
      walk.stop();
      screen.showBeat(0, { instant: true });
      errorsBefore = watch.count;
      counters.begin();
      counters.see(screen.face?.section ?? '');
      sound.enter(phase);
    };

    const upkeep = new Upkeep({
      settings,
      time,
      visit: () => clock.visit,
      minute: (minute) => sound.minute(minute),
      reload: () => {
        watch.forgive();
        location.reload();
      },
    });

    await screen.whenReady;
    if (signal.aborted) return;
    const staff = new StaffDoor(this.#part('.loop-staff'), this.#json<HallLoopWords>('words'), time, {
      facts: () => ({
        version: this.dataset['version'] ?? '',
        build: this.dataset['build'] ?? '',
        age: performance.now(),
        visit: clock.visit,
        settings,
        faults,
        errors: watch.log.entries,
        count: watch.count,
        reloads: watch.kept.lives.length,
        still: watch.kept.still,
        level: sound.level,
        counted: counters.visits.length,
      }),
      csv: () => counters.csv,
      json: () => JSON.stringify(counters.visits, null, 1),
      clearCounters: () => counters.clear(),
      louder: (by) => sound.setByStaff(sound.level + by),
      endVisit: () => {
        clock.happened('leave');
        toAttract();
      },
      restart: () => {
        watch.forgive();
        location.reload();
      },
    });

    const decide = (event: Event): Verdict => {
      if (staff.hears(event)) return 'swallow';
      if (staff.isInside(event.target) || isHalfAKey(event)) return 'pass';
      const { phase } = clock.visit;
      if (phase === 'warning' && isAnswer(event) === 'leave') return 'pass';
      clock.happened('touch');
      return phase === 'active' ? 'pass' : 'swallow';
    };
    gateTouches(decide, signal);
    this.addEventListener('click', (event) => Warning.isLeave(event.target) && clock.happened('leave'), {
      signal,
    });
    screen.addEventListener(
      'story:beat-shown',
      () => {
        counters.see(screen.face?.section ?? '');
        sound.show(screen.face);
      },
      { signal },
    );
    screen.addEventListener(
      'story:clip-told',
      (event) => {
        const { running } = (event as CustomEvent<{ running: boolean }>).detail;
        const { playingSince } = clock.visit;
        if (running !== (playingSince !== undefined)) clock.happened(running ? 'clip-began' : 'clip-ended');
        sound.speak(running);
      },
      { signal },
    );
    soundButton(
      screen,
      sound,
      this.#json('soundWords'),
      this.#json('labels'),
      settings.sound !== 'off',
      signal,
    );
    this.#part('.loop-invite').hidden = false;
    document.documentElement.dataset['ready'] = 'loop';
    walk.start();
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`no ${selector}`);
    return part;
  }

  #json<T>(name: string): T {
    return JSON.parse(this.dataset[name] ?? '{}') as T;
  }
}

/** A key that says nothing by itself: the first half of the staff's. */
const isHalfAKey = (event: Event): boolean =>
  event instanceof KeyboardEvent && /^(Control|Shift|Alt|Meta|CapsLock)$/.test(event.key);

/** In a warning every touch is an answer, and every answer but one is to stay. */
function isAnswer(event: Event): 'stay' | 'leave' {
  if (event instanceof KeyboardEvent) {
    const presses = event.key === 'Enter' || event.key === ' ';
    if (event.key === 'Tab') return 'leave';
    return presses && Warning.isLeave(event.target) ? 'leave' : 'stay';
  }
  return Warning.isLeave(event.target) ? 'leave' : 'stay';
}

/** A part of the page that has given up has told nobody but its own attribute. */
function watchFailure(screen: HallScreenElement, watch: ErrorWatch, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (screen.dataset['state'] === 'failed') watch.heard('<hall-screen> failed', true);
  });
  observer.observe(screen, { attributeFilter: ['data-state'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

if (!customElements.get('hall-loop')) customElements.define('hall-loop', HallLoopElement);
