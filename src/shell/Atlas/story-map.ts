/**
 * `<story-map>`: brings the still map to life. Its marks are made of the list's rows; whatever does not arrive, the still
 * picture, the list and a line that says what is missing remain.
 */
import type { LivingMap } from '../../client/map/living-map.ts';
import { layOut } from '../../client/lay-out-rest.ts';
import { wantedMode } from '../../client/preferences.ts';
import { StoryElement } from '../../client/story-element.ts';
import { Card } from './card.ts';
import { startFinder, type FinderWords } from './finder.ts';
import { layUnder, mapData } from './lay-under.ts';
import { mapButtons, scaleLine, type ButtonWords } from './map-buttons.ts';
import { canOpenDialog, openDialog } from './map-dialog.ts';
import { readRows, type Row, type Rows } from './rows.ts';

export type Words = FinderWords &
  ButtonWords & { expand: string; close: string; closeCard: string; label: string } & Record<
    'noMap' | 'noWater' | 'noStations',
    string
  >;

/** The map's code, fetched once for every map of a page. */
export const fetchCode = () => import('../../client/map/living-map.ts');

export class StoryMapElement extends StoryElement {
  #map: LivingMap | undefined;
  #rows: Rows | undefined;
  #card: Card | undefined;

  protected async connect(signal: AbortSignal): Promise<void> {
    // Asked for at once, side by side; what fails is dealt with where it is waited for.
    this.fetchAhead();
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const rows = readRows(this);
    this.#rows = rows;
    const stage = this.querySelector('.atlas-stage');
    if (stage === null) throw new Error('a map without a stage');
    this.#card = new Card(stage, this, words.closeCard, signal);
    startFinder(this, rows, words, signal, ({ places, best }, settled) => {
      this.#map?.show(places);
      // One answer is shown at once; the keyboard's Enter shows the first of several.
      const [only] = best;
      if (only !== undefined && (best.length === 1 || settled)) this.#choose(only, false);
    });
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    this.#inPage((id) => window.addEventListener('hashchange', () => this.#byId(id()), { signal }));
    await this.#live(words, rows, signal);
  }

  /** Code and water of this map. */
  fetchAhead(): void {
    fetchCode().catch(() => undefined);
    if (this.dataset['water'] !== undefined) mapData(this.dataset['water']).catch(() => undefined);
  }

  /** On its own page the address leads to places; over a story it belongs to the story. */
  #inPage(use: (id: () => string) => void): void {
    if (this.dataset['opened'] === undefined) use(() => decodeURIComponent(location.hash.slice(1)));
  }

  async #live(words: Words, rows: Rows, signal: AbortSignal): Promise<void> {
    const sheet = this.querySelector('.atlas-sheet');
    if (sheet === null || signal.aborted) return;
    const box = document.createElement('div');
    box.className = 'atlas-live';
    try {
      const { LivingMap: Living } = await fetchCode();
      if (signal.aborted) return;
      sheet.append(box);
      const [west = 0, south = 0, east = 0, north = 0] = (this.dataset['bounds'] ?? '')
        .split(' ')
        .map(Number);
      const still = wantedMode() === 'still';
      const colours = coloursOf(this);
      const map = new Living(box, {
        bounds: [west, south, east, north],
        colours,
        label: words.label,
        still,
        signal,
      });
      map.drawGround(rows.dots, rows.cities);
      map.addMarks(rows.marks, rows.cities, (id, byKey) => this.#byId(id, byKey));
      map.nameCounties(rows.counties);
      mapButtons(sheet, map, words, signal);
      scaleLine(sheet, map, words.kilometres, signal);
      this.#map = map;
      signal.addEventListener('abort', () => ((this.#map = undefined), box.remove()), { once: true });
      this.#opening(words, signal);
      this.dataset['live'] = '';
      signal.addEventListener('abort', () => delete this.dataset['live'], { once: true });
      await layUnder(this, map, colours, words, signal);
    } catch (error) {
      if (signal.aborted) return;
      box.remove();
      delete this.dataset['live'];
      this.say(words.noMap);
      console.warn('map', error);
    }
    this.#byId(this.dataset['opened'] || decodeURIComponent(location.hash.slice(1)));
    requestAnimationFrame(() => {
      performance.mark('story:map-drawn');
      const cities = Array.from(this.querySelectorAll<HTMLElement>('.atlas-group'));
      void layOut(cities, this.dataset['opened'] === undefined);
    });
  }

  /** A line under the map that says what is missing. */
  say(text: string): void {
    const line = document.createElement('p');
    line.className = 'atlas-lack';
    line.setAttribute('role', 'status');
    line.textContent = text;
    this.querySelector('.atlas-stage')?.append(line);
  }

  /** Opened from the start, or with a button that opens it and gives it back. */
  #opening(words: Words, signal: AbortSignal): void {
    if (this.dataset['opened'] !== undefined) return this.#map?.setOpened(true);
    const group = this.querySelector('.atlas-buttons');
    if (group === null || !canOpenDialog()) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'atlas-expand';
    button.textContent = words.expand;
    group.append(button);
    button.addEventListener('click', () => this.#open(words, button, signal), { signal });
  }

  #open(words: Words, button: HTMLElement, signal: AbortSignal): void {
    const hole = document.createElement('div');
    hole.style.height = `${this.offsetHeight}px`;
    this.before(hole);
    const light = document.documentElement.dataset['light'];
    button.hidden = true;
    const words2 = { label: words.expand, close: words.close };
    openDialog(this, words2, light, signal, () => {
      hole.replaceWith(this);
      button.hidden = false;
      this.#map?.setOpened(false);
    });
    this.#map?.setOpened(true);
  }

  /** Links of the list to places and counties go to the map. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link === null || event.ctrlKey || event.metaKey) return;
    const id = decodeURIComponent(link.hash.slice(1));
    if (id === '' || !this.#byId(id, event.detail === 0)) return;
    event.preventDefault();
    this.#inPage(() => history.replaceState(history.state, '', `#${id}`));
  }

  #byId(id: string, byKey = false): boolean {
    const row = [...(this.#rows?.places ?? []), ...(this.#rows?.counties ?? [])].find((one) => one.id === id);
    if (row !== undefined) this.#choose(row, byKey);
    return row !== undefined;
  }

  #choose(row: Row, byKey: boolean): void {
    const from = byKey ? (document.activeElement as HTMLElement | null) : null;
    this.querySelector('.is-chosen[data-keys]')?.classList.remove('is-chosen');
    row.element.classList.add('is-chosen');
    this.#map?.choose(row.id);
    this.#map?.pin(row.kinds.length === 0 ? row : undefined);
    this.#card?.show(row, () => {
      row.element.classList.remove('is-chosen');
      this.#map?.choose(undefined);
      this.#map?.pin(undefined);
      from?.focus({ preventScroll: true });
    });
    this.#map?.goTo([row], this.#card?.height);
    if (byKey) this.#card?.focus();
  }
}

function coloursOf(element: Element) {
  const style = getComputedStyle(element);
  const colour = (role: string): string => style.getPropertyValue(`--${role}`).trim();
  return {
    paper: colour('paper'),
    hair: colour('hair'),
    lake: colour('lake'),
    river: colour('river'),
    dot: colour('dot'),
    lit: colour('lit'),
    line: colour('line'),
    accent: colour('accent'),
  };
}

if (!customElements.get('story-map')) customElements.define('story-map', StoryMapElement);
