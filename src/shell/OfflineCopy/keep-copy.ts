/** Asks the browser to keep the story, and the reader before an old copy gives way to a new one. */
import '../../client/trusted-types.ts';
import noticeCss from './update-notice.css?url';
import { breathe } from '../../client/breathe.ts';
import { standing } from '../../client/on-scroll.ts';
import { address } from '../../lib/address.ts';

/** Longest wait for an idle moment, ms: whatever the reader is about goes first. */
const PATIENCE = 4000;
/** How long a reader who wants what is new waits for the worker in front of it to leave, ms. */
const TAKING_OVER = 3000;

/** No scroll for so long, ms: the reader reads. A copy of the story is not to be made under a moving thumb. */
const REST = 2500;

/** A button that says the story has changed; at most one. */
function showNotice(host: HTMLElement, use: () => void): void {
  if (host.firstChild !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = noticeCss;
  document.head.append(link);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'update-notice';
  button.textContent = host.dataset['updated'] ?? '';
  button.addEventListener('click', () => {
    button.disabled = true;
    use();
  });
  host.setAttribute('role', 'status');
  host.append(button);
}

/**
 * The registration of the worker that keeps this page, or a new one. A page that is kept does not register: that would bring
 * back a worker which the kill switch (worker/leave.ts) has just sent away, for as long as the page is open.
 */
async function registered(
  serviceWorker: ServiceWorkerContainer,
): Promise<ServiceWorkerRegistration | undefined> {
  if (serviceWorker.controller === null)
    // Never through the HTTP cache: an old worker must not outlive its kill switch.
    return serviceWorker.register(address('sw.js'), { scope: address(), updateViaCache: 'none' });
  const registration = await serviceWorker.getRegistration(address());
  // A browser does not look at once whether there is a new worker behind an address it knows.
  registration?.update().catch(() => undefined);
  return registration;
}

/**
 * Registers the service worker and watches for its successor.
 * @param host takes the notice
 */
export async function keepCopy(host: HTMLElement, signal: AbortSignal): Promise<void> {
  await standing(REST, signal);
  await breathe(PATIENCE, 2000);
  if (signal.aborted) return;
  const { serviceWorker } = navigator;
  const registration = await registered(serviceWorker);
  if (registration === undefined || signal.aborted) return;
  let asked = false;
  const offer = (): void => {
    const { waiting } = registration;
    if (waiting === null || serviceWorker.controller === null) return;
    showNotice(host, () => {
      asked = true;
      waiting.postMessage('story:take-over');
      // Chromium lets a worker that it holds to be busy stay for minutes: then the network has the new pages, and a new copy is made.
      const late = setTimeout(() => {
        const again = (): void => location.reload();
        registration.unregister().then(again, again);
      }, TAKING_OVER);
      signal.addEventListener('abort', () => clearTimeout(late), { once: true });
    });
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', offer, { signal });
  registration.addEventListener('updatefound', watch, { signal });
  // The browser looks for itself when a page is opened: a successor may be on its way, or there, already.
  watch();
  offer();
  // Said here: the page comes again, all of it new. Said in another window: this one is asked too.
  serviceWorker.addEventListener(
    'controllerchange',
    () => {
      if (asked) location.reload();
      else showNotice(host, () => location.reload());
    },
    { once: true, signal },
  );
}
