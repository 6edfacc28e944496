/** What the machine grants: a screen that stays on, a page that fills it, a clock that is right. */
import type { Finding } from './finding.ts';

export async function checkWake(): Promise<Finding> {
  try {
    if (!('wakeLock' in navigator)) return { grade: 'note', say: 'wake-none' };
    // eslint-disable-next-line compat/compat -- asked for on the line above
    const lock = await navigator.wakeLock.request('screen');
    await lock.release();
    return { grade: 'good', say: 'wake-good' };
  } catch {
    return { grade: 'note', say: 'wake-none' };
  }
}

export function judgeFull(filled: boolean, enabled: boolean): Finding {
  if (filled) return { grade: 'good', say: 'full-good' };
  return enabled ? { grade: 'good', say: 'full-ready' } : { grade: 'note', say: 'full-none' };
}

export function checkFull(): Finding {
  const filled = window.innerHeight >= screen.height - 1 && window.innerWidth >= screen.width - 1;
  // eslint-disable-next-line compat/compat -- undefined where there is none, which is no
  return judgeFull(filled, document.fullscreenEnabled === true);
}

/** @param since a time that is certainly over: when the site was built. @param said the time in words */
export function judgeClock(now: Date, since: Date, said: string): Finding {
  const sane = now.getTime() > since.getTime() && now.getFullYear() < since.getFullYear() + 20;
  return { grade: sane ? 'good' : 'note', say: sane ? 'clock-good' : 'clock-wrong', values: { time: said } };
}

export function checkClock(built: string): Finding {
  const now = new Date();
  const said = Number.isFinite(now.getTime()) ? now.toLocaleString(document.documentElement.lang) : '–';
  return judgeClock(now, new Date(built), said);
}
