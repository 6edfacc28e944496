/** Opens the share sheet for a section. Fetched when somebody asks for it; every tap has a result that is seen and said. */
import sheetCss from './share-sheet.css?url';
import { titleOf } from '../../client/section-title.ts';
import { cardFile, posterFile as posterPath, qrFile } from '../../lib/address.ts';
import { qzoneLink, weiboLink } from '../../lib/share-links.ts';
import { copyAddress, inWeChat, posterFile, shareBySystem, type Outcome } from './share-ways.ts';

/** What is shared. */
export interface Shared {
  /** Id of its pictures: a section's, `story`, `fact-<id>`. */
  id: string;
  title: string;
  /** Path of its page below the base path: never a fragment, never a query (SH-10, SH-11). */
  path: string;
}

/** A chapter or a scene as what is shared. */
export function sectionShared(section: HTMLElement): Shared {
  return { id: section.id, title: titleOf(section), path: `s/${section.id}/` };
}

/** The style sheet comes with the sheet; it is linked, since a policy may forbid inline style. */
function styled(): Promise<void> {
  if (document.querySelector(`link[href="${sheetCss}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheetCss;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

const fill = (pattern: string | undefined, title: string): string => (pattern ?? '{}').replace('{}', title);

/**
 * @param opener gets the focus back
 * @param outer ends everything when the page's part that opened it goes
 */
export async function openShareSheet(shared: Shared, opener: HTMLElement, outer: AbortSignal): Promise<void> {
  const sheet = document.querySelector<HTMLDialogElement>('#share-sheet');
  if (sheet === null) return;
  await styled();
  if (outer.aborted || sheet.hasAttribute('open')) return;
  const using = new AbortController();
  const { signal } = using;
  const part = <T extends HTMLElement>(name: string): T =>
    sheet.querySelector<T>(`[data-part="${name}"]`) as T;
  const way = <T extends HTMLElement>(name: string): T => sheet.querySelector<T>(`[data-way="${name}"]`) as T;
  const { root = '/', site = location.origin } = sheet.dataset;
  const url = new URL(shared.path, site).href;
  const picture = new URL(cardFile(shared.id), site).href;
  const field = part<HTMLInputElement>('address');
  const frame = part('picture');

  const tell = (text: string | undefined): void => {
    part('status').textContent = text ?? '';
  };
  const done = (outcome: Outcome): void =>
    tell(
      {
        shared: sheet.dataset['shared'],
        dismissed: sheet.dataset['dismissed'],
        copied: sheet.dataset['copied'],
        'by-hand': sheet.dataset['byHand'],
      }[outcome],
    );

  /** Shows one picture under the ways: a real `<img>`, which a long press can save, send and read (SH-24). */
  const show = (kind: 'poster' | 'qr'): void => {
    const img = document.createElement('img');
    const [width, height] = kind === 'poster' ? [1080, 1920] : [370, 370];
    Object.assign(img, {
      width,
      height,
      alt: fill(sheet.dataset[kind === 'poster' ? 'posterAlt' : 'qrAlt'], shared.title),
    });
    img.dataset['kind'] = kind;
    img.src = root + (kind === 'poster' ? posterPath(shared.id) : qrFile(shared.id));
    frame.querySelector('img')?.remove();
    frame.prepend(img);
    frame.hidden = false;
    for (const name of ['poster', 'qr'] as const)
      way(name).setAttribute('aria-expanded', String(name === kind));
    tell(part('save').textContent ?? '');
    way('file').hidden = true;
    if (kind === 'poster') void offerFile();
  };
  const offerFile = async (): Promise<void> => {
    const file = await posterFile(root + posterPath(shared.id), signal).catch(() => undefined);
    if (file === undefined || signal.aborted) return;
    way('file').hidden = false;
    way('file').onclick = () =>
      void navigator.share({ files: [file] }).then(
        () => done('shared'),
        () => done('dismissed'),
      );
  };

  part('status').textContent = '';
  frame.hidden = true;
  frame.querySelector('img')?.remove();
  const title = sheet.querySelector('.share-title');
  if (title !== null) title.textContent = fill(sheet.dataset['heading'], shared.title);
  field.value = url;
  // In a hall and from a disk nobody can follow a link out: those editions leave these two ways away (docs/offline.md).
  for (const [name, link] of [
    ['weibo', weiboLink],
    ['qzone', qzoneLink],
  ] as const)
    sheet.querySelector(`[data-way="${name}"]`)?.setAttribute('href', link(url, shared.title, picture));
  // A fact has a card and no poster: its code is shown instead.
  way('poster').hidden = /^facts?(-|$)/.test(shared.id);
  way('system').hidden = typeof navigator.share !== 'function';
  part('wechat').hidden = !inWeChat();

  const on = (name: string, action: () => void): void =>
    way(name).addEventListener('click', action, { signal });
  on('system', () => void shareBySystem({ title: shared.title, url }, field).then(done));
  on('copy', () => void copyAddress(url, field).then(done));
  on('poster', () => show('poster'));
  on('qr', () => show('qr'));
  const close = (): void => {
    if (typeof sheet.close === 'function') sheet.close();
    else sheet.removeAttribute('open');
    sheet.hidden = true;
    using.abort();
    opener.focus();
  };
  on('close', close);
  sheet.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      close();
    },
    { signal },
  );
  // A press on the backdrop is a press on the dialog itself, outside its box.
  sheet.addEventListener(
    'click',
    (event) => {
      if (event.target !== sheet) return;
      const { left, right, top, bottom } = sheet.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      if (x < left || x > right || y < top || y > bottom) close();
    },
    { signal },
  );
  sheet.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && typeof sheet.close !== 'function') close();
    },
    { signal },
  );
  outer.addEventListener('abort', close, { once: true, signal });

  // The section's own light, wherever in the page the sheet stands.
  const light =
    document.getElementById(shared.id)?.closest<HTMLElement>('[data-light]') ??
    opener.closest<HTMLElement>('[data-light]');
  sheet.dataset['light'] = light?.dataset['light'] ?? document.documentElement.dataset['light'] ?? '';
  sheet.hidden = false;
  // Safari before 15.4 has no dialog: there it is a box over the page that Escape and its button close.
  if (typeof sheet.showModal === 'function') sheet.showModal();
  else {
    sheet.setAttribute('open', '');
    sheet.setAttribute('role', 'dialog');
    way('close').focus();
  }
  if (inWeChat()) show('poster');
}
