/** Hands on the map: which of them move it depends on whether it lies in the flow of a page or has been opened. */
import * as L from 'leaflet';

const STEP = 80;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export class Gestures {
  readonly #map: L.Map;
  #opened = false;

  constructor(map: L.Map, label: string, signal: AbortSignal) {
    this.#map = map;
    const box = map.getContainer();
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', label);
    // Before Leaflet hears of a touch: in the flow a finger is never taken from the page's scroll; a mouse may drag.
    box.addEventListener('pointerdown', (event) => this.#admit(event.pointerType), { capture: true, signal });
    box.addEventListener('touchstart', () => this.#admit('touch'), { capture: true, passive: true, signal });
    box.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.setOpened(false);
  }

  setOpened(opened: boolean): void {
    this.#opened = opened;
    const { touchZoom, scrollWheelZoom, dragging } = this.#map;
    for (const gesture of [touchZoom, scrollWheelZoom]) {
      if (opened) gesture?.enable();
      else gesture?.disable();
    }
    // A mouse's press enables it again in the flow, see above.
    if (opened) dragging.enable();
    else dragging.disable();
  }

  #admit(pointer: string): void {
    if (this.#opened) return;
    if (pointer === 'mouse') this.#map.dragging.enable();
    else this.#map.dragging.disable();
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    const step = /^[+=]$/u.test(event.key) ? 0.75 : /^[-_]$/u.test(event.key) ? -0.75 : 0;
    if (arrow !== undefined) this.#map.panBy(L.point(arrow[0], arrow[1]));
    else if (step !== 0) this.#map.setZoom(this.#map.getZoom() + step);
    else return;
    event.preventDefault();
  }
}
