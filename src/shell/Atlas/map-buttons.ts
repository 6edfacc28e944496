/** Buttons and scale of the living map. */
import type { LivingMap } from '../../client/map/living-map.ts';
import { scaleBar } from '../../lib/scale-bar.ts';

export interface ButtonWords {
  zoomIn: string;
  zoomOut: string;
  whole: string;
  kilometres: string;
}

/** Nearer, farther, the whole. */
export function mapButtons(sheet: Element, map: LivingMap, words: ButtonWords, signal: AbortSignal): void {
  const group = document.createElement('div');
  group.className = 'atlas-buttons';
  const button = (text: string, label: string, press: () => void): void => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = text;
    if (text !== label) element.setAttribute('aria-label', label);
    element.addEventListener('click', press, { signal });
    group.append(element);
  };
  button('＋', words.zoomIn, () => map.zoomBy(0.75));
  button('－', words.zoomOut, () => map.zoomBy(-0.75));
  button(words.whole, words.whole, () => map.whole());
  sheet.after(group);
  signal.addEventListener('abort', () => group.remove(), { once: true });
}

/** Longest scale, px. */
const LONGEST = 110;

/** A scale that follows the zoom. */
export function scaleLine(stage: Element, map: LivingMap, unit: string, signal: AbortSignal): void {
  const line = document.createElement('p');
  line.className = 'atlas-scale';
  line.setAttribute('aria-hidden', 'true');
  const draw = (): void => {
    const { world, lat } = map.scale();
    const { kilometres, length } = scaleBar(world, lat, LONGEST);
    line.style.width = `${Math.round(length)}px`;
    line.textContent = `${kilometres} ${unit}`;
  };
  map.map.on('zoomend moveend', draw);
  draw();
  stage.append(line);
  signal.addEventListener('abort', () => line.remove(), { once: true });
}
