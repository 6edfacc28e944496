/**
 * When a screen sounds and how loud (KI-30): silent in attract unless the hall wants otherwise; in a visit as the hall has set it, until the
 * visitor's button says something else; back to the hall's loudness when the visit is over. A sound that does not come stops nothing.
 */
import { fetchJson } from '../../client/fetch-data.ts';
import { setLoudness } from '../../client/loudness.ts';
import type { ExhibitSettings } from '../../lib/exhibit-settings.ts';
import { volumeAt } from '../../lib/hall-hours.ts';
import type { Face } from '../screen/faces.ts';
import type { PlaceSound, PlaceSounds } from './place-sound.ts';
import type { Phase } from './visit-machine.ts';

/** What a visitor's button says: nothing yet, silence, the hall's loudness, the loudest. */
export type Wish = 'none' | 'off' | 'on' | 'loud';

export class LoopSound {
  readonly #settings: ExhibitSettings;
  readonly #sounds: PlaceSounds;
  readonly #list: string;
  readonly #signal: AbortSignal;
  #place: Promise<PlaceSound> | undefined;
  #minute: number | undefined;
  #phase: Phase = 'attract';
  #face: Face | undefined;
  #wish: Wish = 'none';
  /** Set in the staff corner: holds until the page is loaded anew. */
  #staff: number | undefined;
  #speaking = false;
  /** Called after every change of what is wished for or heard. */
  onChange: () => void = () => undefined;

  /** @param list address of the sounds */
  constructor(settings: ExhibitSettings, sounds: PlaceSounds, list: string, signal: AbortSignal) {
    this.#settings = settings;
    this.#sounds = sounds;
    this.#list = list;
    this.#signal = signal;
    setLoudness(this.level);
  }

  get isOn(): boolean {
    const { sound } = this.#settings;
    if (sound === 'off') return false;
    if (this.#phase === 'attract') return sound === 'always';
    return this.#wish === 'none' ? sound !== 'asked' : this.#wish !== 'off';
  }

  /** Id of what is heard all the time in the present place. */
  get heard(): string | undefined {
    return this.#sounds.ambience[this.#face?.chapter ?? ''];
  }

  get wish(): Wish {
    return this.#wish === 'none' ? (this.isOn ? 'on' : 'off') : this.#wish;
  }

  /** The hall's loudness now, 0–1: by the staff, else by the hour. */
  get level(): number {
    const most = this.#settings.loudest / 100;
    if (this.#settings.sound === 'off') return 0;
    const usual = Math.min(most, this.#staff ?? volumeAt(this.#settings, this.#minute));
    return this.#wish === 'loud' ? Math.max(usual, most) : usual;
  }

  minute(minute: number | undefined): void {
    this.#minute = minute;
    setLoudness(this.level);
  }

  /** The visitor's button: off, on, loud, off. Within a touch. */
  next(): void {
    this.#wish = ({ none: 'on', off: 'on', on: 'loud', loud: 'off' } as const)[this.wish];
    this.#apply();
  }

  /** @param level 0–1 */
  setByStaff(level: number): void {
    this.#staff = Math.max(0, Math.min(this.#settings.loudest / 100, level));
    setLoudness(this.level);
  }

  enter(phase: Phase): void {
    if (phase === 'attract') this.#wish = 'none';
    this.#phase = phase;
    this.#apply();
  }

  show(face: Face | undefined): void {
    this.#face = face;
    if (face !== undefined) this.#then((place) => place.goTo(face.chapter, face.anchor));
    this.onChange();
  }

  speak(speaking: boolean): void {
    if (this.#speaking === speaking) return;
    this.#speaking = speaking;
    this.#then((place) => place.duck(speaking));
  }

  #apply(): void {
    setLoudness(this.level);
    this.onChange();
    if (!this.isOn) return this.#then((place) => place.off());
    this.#place ??= this.#open();
    this.#then(async (place) => {
      if (this.#face !== undefined) place.goTo(this.#face.chapter, this.#face.anchor);
      if (this.isOn) await place.on();
    });
  }

  async #open(): Promise<PlaceSound> {
    const [{ PlaceSound: Player }, list] = await Promise.all([
      import('./place-sound.ts'),
      fetchJson<ConstructorParameters<typeof PlaceSound>[0]>(this.#list, this.#signal),
    ]);
    return new Player(list, this.#sounds, this.#signal);
  }

  /** Does something with the player, if there is one. One that did not come is asked for again at the next wish. */
  #then(act: (place: PlaceSound) => void | Promise<void>): void {
    this.#place?.then(act).catch((error: unknown) => {
      this.#place = undefined;
      if (!this.#signal.aborted) console.warn('sound', error);
    });
  }
}
