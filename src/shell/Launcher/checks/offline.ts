/** Does the screen go on when the cable is pulled? Only where its files are on the machine itself, or all of them are kept. */
import type { Finding } from './finding.ts';

export type Supply = 'local' | 'kept' | 'online';

/** Where the files come from. */
export function supplyOf(protocol: string, host: string, controlled: boolean): Supply {
  if (protocol === 'file:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return 'local';
  return controlled ? 'kept' : 'online';
}

export function judgeOffline(supply: Supply, count: number, missing: readonly string[]): Finding {
  if (supply === 'online') return { grade: 'note', say: 'offline-online' };
  const values = {
    count,
    missing: missing.length,
    sample: (missing[0] ?? '').replace(/^.*\//, '') || (missing[0] ?? ''),
  };
  if (missing.length === 0)
    return { grade: 'good', say: supply === 'local' ? 'offline-local' : 'offline-kept', values };
  return { grade: 'bad', say: supply === 'local' ? 'offline-lost' : 'offline-lacking', values };
}

async function isThere(url: string, supply: Supply, signal: AbortSignal): Promise<boolean> {
  try {
    if (supply === 'kept') return (await caches.match(url, { ignoreSearch: true })) !== undefined;
    return (await fetch(url, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

/** @param files addresses the screen fetches */
export async function checkOffline(files: readonly string[], signal: AbortSignal): Promise<Finding> {
  const controlled = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  const supply = supplyOf(location.protocol, location.hostname, controlled);
  // A page that was opened as a file cannot look at its neighbours; that it stands here says that they do.
  if (supply === 'online' || location.protocol === 'file:') return judgeOffline(supply, files.length, []);
  const there = await Promise.all(files.map((url) => isThere(url, supply, signal)));
  return judgeOffline(
    supply,
    files.length,
    files.filter((_, i) => there[i] === false),
  );
}
