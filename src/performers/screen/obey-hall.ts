/** What a hall has decided about its screen and the screen itself carries out: marks on the document, controls low, codes of another address. */
import { drawQr } from '../../client/draw-qr.ts';
import { sectionPath } from '../../lib/address.ts';
import type { ExhibitSettings } from '../../lib/exhibit-settings.ts';
import { lowerControls } from './controls.ts';

/** Nothing moves: because the hall or the system wants it, or because the page has given it up (../loop/recovery.ts). */
export function standsStill(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'off' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** Before the first measuring: a code in the foot takes room. */
export function obeyHall(screen: HTMLElement, settings: ExhibitSettings): void {
  if (settings.motion === 'off') document.documentElement.dataset['motion'] = 'off';
  lowerControls(screen, settings.low);
  const built = screen.querySelector('.screen-takeaway');
  if (!settings.qr) {
    built?.remove();
    setRoom(screen, false);
  } else if (settings.address !== '') {
    const codes = drawnCodes(screen, settings.address);
    if (built === null) screen.querySelector('.screen-row')?.append(codes);
    else built.replaceWith(codes);
    setRoom(screen, true);
  }
}

function setRoom(screen: HTMLElement, there: boolean): void {
  document.documentElement.toggleAttribute('data-takeaway', there);
  screen.querySelector('.screen-foot')?.classList.toggle('screen-takeaway-there', there);
}

/** A code for every section, at the address the hall gives (KI-33): built like those of ScreenFoot.astro, drawn here. */
function drawnCodes(screen: HTMLElement, root: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'screen-takeaway';
  const word = screen.dataset['scan'] ?? '';
  const stops = Array.from(screen.querySelectorAll<HTMLElement>('[data-stop]'));
  const titles = new Map(stops.map(({ dataset }) => [dataset['section'] ?? '', dataset['title'] ?? '']));
  titles.forEach((title, section) => {
    const url = root.replace(/\/*$/, '/') + (section === '' ? '' : sectionPath(section));
    const figure = document.createElement('figure');
    figure.className = 'screen-qr';
    figure.dataset['section'] = section;
    const caption = document.createElement('figcaption');
    caption.append(line('screen-caption', word), line('screen-address', url));
    figure.append(drawQr(url, `${word} ${title}`), caption);
    box.append(figure);
  });
  return box;
}

function line(look: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = look;
  element.textContent = text;
  return element;
}
