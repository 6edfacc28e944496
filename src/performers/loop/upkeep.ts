/** What a screen does every minute for its own sake: it moves a little, keeps the hall's hours, grows old and is born again. */
import type { ExhibitSettings } from '../../lib/exhibit-settings.ts';
import { isOpen, minuteOf } from '../../lib/hall-hours.ts';
import { DRIFT_EVERY, driftAt, sideAt } from './drift.ts';
import { isReloadDue } from './reload-rule.ts';
import type { Timekeeper } from './timekeeper.ts';
import type { Visit } from './visit-machine.ts';

export interface UpkeepNeeds {
  settings: ExhibitSettings;
  time: Timekeeper;
  visit: () => Visit;
  /** Called every minute with the minute of the day: loudness goes by it. */
  minute: (minute: number | undefined) => void;
  /** The time has come to load the page anew. */
  reload: () => void;
}

/** Marks on the document: `--drift-x`, `--drift-y`, `data-side`, `data-phase`, `data-visit`, `data-closed`. */
export class Upkeep {
  readonly #needs: UpkeepNeeds;
  #step = 0;
  #reloading = false;

  constructor(needs: UpkeepNeeds) {
    this.#needs = needs;
    needs.time.every(DRIFT_EVERY, () => this.#minute());
    this.keepHours();
  }

  /** Under a visitor's finger nothing moves; a closed hall opens for who touches its screen. */
  keepHours(): void {
    const { settings, visit, minute } = this.#needs;
    const now = minuteOf(new Date());
    const { phase } = visit();
    const html = document.documentElement;
    html.dataset['phase'] = phase;
    // Whoever is there has the controls; nobody has none (../screen/screen-foot.css).
    html.toggleAttribute('data-visit', phase !== 'attract');
    if (phase === 'attract' && !isOpen(settings, now)) html.dataset['closed'] = settings.closed;
    else delete html.dataset['closed'];
    minute(now);
  }

  #minute(): void {
    const { settings, time, visit, reload } = this.#needs;
    if (visit().phase === 'attract') {
      this.#step += 1;
      this.#drift();
    }
    this.keepHours();
    const limits = { reload: settings.reload, cycles: settings.cycles };
    if (this.#reloading || !isReloadDue(visit(), time.now(), limits)) return;
    this.#reloading = true;
    reload();
  }

  #drift(): void {
    const { x, y } = driftAt(this.#step);
    const { style, dataset } = document.documentElement;
    style.setProperty('--drift-x', `${x}px`);
    style.setProperty('--drift-y', `${y}px`);
    dataset['side'] = String(sideAt(this.#step));
  }
}
