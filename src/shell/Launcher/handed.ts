/** What is handed over to the screen: its address, the QR code of it, and the commands that start a browser on it. */
import { drawQr } from '../../client/draw-qr.ts';
import { KIOSK_TARGETS, kioskCommand } from '../../lib/kiosk-command.ts';
import { copyButton, type CopyWords } from './copy-button.ts';

export interface HandedWords extends CopyWords {
  link: string;
  openHere: string;
  qrLabel: string;
  qrHint: string;
  commands: string;
  commandsHint: string;
  systems: Record<'windows' | 'linux', string>;
}

const BROWSERS = { edge: 'Edge', chrome: 'Chrome', chromium: 'Chromium' } as const;

/** Builds the panel once. @returns shows another address in it */
export function handOver(
  box: HTMLElement,
  words: HandedWords,
  signal: AbortSignal,
): (address: string) => void {
  const link = part('a', 'launcher-link');
  const open = part('a', 'launcher-button launcher-open', words.openHere);
  const qr = part('div', 'launcher-qr');
  const codes = KIOSK_TARGETS.map((target) => {
    const code = part('code', 'launcher-command');
    code.tabIndex = 0;
    const name = part(
      'p',
      'launcher-system',
      `${words.systems[target.system]} · ${BROWSERS[target.browser]}`,
    );
    const row = part('div', 'launcher-line');
    row.append(code, copyButton(code, words, signal));
    return { target, code, name, row };
  });
  const address = part('div', 'launcher-line');
  address.append(link, copyButton(link, words, signal));
  box.replaceChildren(
    part('h3', 'launcher-small', words.link),
    address,
    qr,
    part('p', 'launcher-hint', words.qrHint),
    open,
    part('h3', 'launcher-small', words.commands),
    part('p', 'launcher-hint', words.commandsHint),
    ...codes.flatMap(({ name, row }) => [name, row]),
  );
  return (to) => {
    link.href = to;
    open.href = to;
    link.textContent = to;
    qr.replaceChildren(drawQr(to, words.qrLabel));
    for (const { target, code } of codes) code.textContent = kioskCommand(to, target);
  };
}

function part<K extends keyof HTMLElementTagNameMap>(
  name: K,
  look: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = look;
  element.textContent = text;
  return element;
}
