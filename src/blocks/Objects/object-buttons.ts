/**
 * Buttons over a picture, one for each thing in it. Pointing at one, going to it with the keyboard and pressing it are the
 * same: it lights, and what it is for is told beside it. Pressing keeps it so; Escape, or pressing again, ends it.
 */
import { address } from '../../lib/address.ts';
import { cropFor, placeCrop } from '../../scenery/crops.ts';
import { CROPS } from '../../scenery/crops.ts';
import type { CropName } from '../../scenery/cue.ts';
import { coverCrop, readPlace, targetBox, toldPlace, type Box } from './places.ts';

interface Thing {
  id: string;
  /** Its line in the list. */
  item: HTMLElement;
  button: HTMLButtonElement;
  places: Record<CropName, Box>;
  /** What is told of it. */
  lines: string[];
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** Sets a box through the style object: a policy that forbids style attributes allows this. */
function setBox({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

function thingOf(item: HTMLElement): Thing {
  const button = make('button', 'object-button');
  button.type = 'button';
  button.setAttribute('aria-pressed', 'false');
  const says = item.querySelector('.objects-says');
  const need = item.querySelector('.objects-need')?.textContent ?? '';
  const name = item.querySelector('strong')?.textContent ?? '';
  const label = make('span', 'object-name');
  label.textContent = need === '' ? name : `${name} · ${need}`;
  button.append(label);
  if (says !== null) button.setAttribute('aria-describedby', says.id);
  const places = {
    phone: readPlace(item.dataset['phone'] ?? ''),
    hall: readPlace(item.dataset['hall'] ?? ''),
  };
  const lines = [label.textContent, says?.textContent?.trim() ?? ''];
  return { id: item.dataset['object'] ?? '', item, button, places, lines };
}

/** True while this performer's own picture is on the stage behind the words. */
const onStage = (): boolean => document.documentElement.dataset['performance'] === 'scroll';

class ObjectButtons {
  readonly over = make('div', 'objects-over');
  readonly #light = make('img', 'objects-light');
  readonly #told = make('div', 'objects-told');
  readonly #things: Thing[];
  readonly #list: HTMLElement;
  readonly #beat: HTMLElement;
  #shown: Thing | undefined;
  #pressed: Thing | undefined;
  #crop: CropName = 'phone';
  #frame = { width: 0, height: 0 };
  #picture: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(list: HTMLElement, beat: HTMLElement, signal: AbortSignal) {
    this.#list = list;
    this.#beat = beat;
    this.#things = Array.from(list.querySelectorAll<HTMLElement>('li')).map(thingOf);
    this.over.setAttribute('role', 'group');
    this.over.setAttribute('aria-label', list.dataset['label'] ?? '');
    this.#light.alt = '';
    this.#light.addEventListener('load', () => this.#light.classList.add('is-lit'), { signal });
    // The same words reach those who do not see through aria-describedby.
    this.#told.setAttribute('aria-hidden', 'true');
    this.over.append(this.#light, ...this.#things.map(({ button }) => button), this.#told);
    for (const thing of this.#things) this.#listen(thing, signal);
    this.#told.addEventListener('pointerleave', (event) => this.#leave(event.relatedTarget), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.clear(), { signal });
    document.addEventListener(
      'pointerdown',
      (event) => event.target instanceof Node && !this.over.contains(event.target) && this.clear(),
      { signal },
    );
  }

  #listen(thing: Thing, signal: AbortSignal): void {
    const { button } = thing;
    button.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && this.#point(thing), {
      signal,
    });
    button.addEventListener('pointerleave', (event) => this.#leave(event.relatedTarget), { signal });
    button.addEventListener('focus', () => this.#show(thing), { signal });
    button.addEventListener('blur', () => this.#leave(null), { signal });
    button.addEventListener('click', () => this.#press(this.#pressed === thing ? undefined : thing), {
      signal,
    });
    button.addEventListener('keydown', (event) => this.#step(thing, event), { signal });
  }

  /** What is told may be gone to with a mouse; a finger that aims at what lies under it goes through. */
  #point(thing: Thing): void {
    this.#show(thing);
    this.#told.classList.add('is-hovered');
  }

  /** Arrow keys go from thing to thing, as Tab does. */
  #step(thing: Thing, event: KeyboardEvent): void {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const count = this.#things.length;
    const next = this.#things[(this.#things.indexOf(thing) + way + count) % count];
    next?.button.focus({ preventScroll: true });
  }

  #press(thing: Thing | undefined): void {
    this.#pressed?.button.setAttribute('aria-pressed', 'false');
    this.#pressed = thing;
    thing?.button.setAttribute('aria-pressed', 'true');
    this.#show(thing);
  }

  /** Whoever leaves for what is told may read it; otherwise what is pressed, or nothing, is shown again. */
  #leave(to: EventTarget | null): void {
    if (to instanceof Node && this.#told.contains(to)) return;
    this.#show(this.#pressed);
  }

  clear(): void {
    if (this.#shown !== undefined || this.#pressed !== undefined) this.#press(undefined);
  }

  #show(thing: Thing | undefined): void {
    if (thing === this.#shown) return;
    this.#shown?.button.classList.remove('is-shown');
    this.#shown = thing;
    this.#light.classList.remove('is-lit');
    this.#told.classList.remove('is-hovered');
    this.#told.classList.toggle('is-shown', thing !== undefined);
    if (thing === undefined) return;
    thing.button.classList.add('is-shown');
    const [name = '', says = ''] = thing.lines;
    const title = make('strong', 'objects-told-name');
    title.textContent = name;
    this.#told.replaceChildren(title, says);
    this.#relight(thing);
    this.#placeTold(thing);
  }

  #relight(thing: Thing): void {
    const file = `pictures/${this.#list.dataset['anchor'] ?? ''}.${thing.id}-${this.#crop}.svg`;
    if (this.#light.getAttribute('src') !== address(file)) this.#light.src = address(file);
    else this.#light.classList.add('is-lit');
  }

  #placeTold(thing: Thing): void {
    const target = targetBox(thing.places[this.#crop], this.#picture, this.#frame);
    const { offsetWidth: width, offsetHeight: height } = this.#told;
    const { x, y } = toldPlace(target, { width, height }, this.#frame);
    this.#told.style.left = `${x}px`;
    this.#told.style.top = `${y}px`;
  }

  /**
   * List and buttons take turns (objects.css). Who is in the one that goes is brought to the same thing in the one that is there.
   * @param at what had the focus before; it is asked for no longer once its element is not displayed
   */
  keepFocus(at: Element | null): void {
    const gone = ({ offsetParent }: HTMLElement): boolean => offsetParent === null;
    for (const { item, button } of this.#things)
      if (item.contains(at) && gone(item)) button.focus({ preventScroll: true });
      else if (at === button && gone(button)) item.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Lays everything where the picture is now: in the page, or on the stage. */
  lay(): void {
    const before = this.#crop;
    this.#crop = cropFor(innerWidth, innerHeight);
    const stage = onStage() ? document.querySelector<HTMLElement>('.stage') : null;
    const still = this.#beat.querySelector<HTMLElement>('.beat-picture');
    if (stage !== null) {
      const { clientWidth: width, clientHeight: height } = stage;
      const { scale, dx, dy } = placeCrop(this.#crop, width, height);
      const size = CROPS[this.#crop];
      this.#frame = { width, height: Math.min(height, innerHeight) };
      this.#picture = { x: dx, y: dy, width: size.width * scale, height: size.height * scale };
      setBox(this.over, { x: 0, y: 0, ...this.#frame });
    } else if (still !== null) {
      const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = still;
      this.#frame = { width, height };
      this.#picture = coverCrop(this.#crop, width, height);
      setBox(this.over, { x, y, width, height });
    }
    setBox(this.#light, this.#picture);
    for (const { button, places } of this.#things)
      setBox(button, targetBox(places[this.#crop], this.#picture, this.#frame));
    if (this.#shown !== undefined) {
      if (before !== this.#crop) this.#relight(this.#shown);
      this.#placeTold(this.#shown);
    }
  }
}

/**
 * Lays the buttons of a list over the picture of its beat.
 * @param signal ends it: the buttons go, the list stays
 */
export function layButtons(list: HTMLElement, beat: HTMLElement, signal: AbortSignal): void {
  const buttons = new ObjectButtons(list, beat, signal);
  beat.append(buttons.over);
  list.dataset['buttons'] = 'laid';
  const lay = (): void => {
    const { activeElement } = document;
    buttons.lay();
    buttons.keepFocus(activeElement);
  };
  const sizes = new ResizeObserver(lay);
  sizes.observe(beat);
  window.addEventListener('resize', lay, { signal });
  // The page changes between still and moving, and on the stage one beat gives way to the next.
  const changes = new MutationObserver((records) => {
    if (records.some(({ target }) => target === document.documentElement)) lay();
    else if (onStage() && !beat.classList.contains('is-current')) buttons.clear();
  });
  changes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-performance'] });
  changes.observe(beat, { attributes: true, attributeFilter: ['class'] });
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      changes.disconnect();
      buttons.over.remove();
      delete list.dataset['buttons'];
    },
    { once: true },
  );
  lay();
}
