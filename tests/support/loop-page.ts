/** The unattended screen under test: opened with settings, looked at from outside. */
import type { Page } from '@playwright/test';
import type {} from '../../src/performers/screen/hall-screen.ts';

/** @param query settings, e.g. `idle=15&clock=20` */
export async function openLoop(page: Page, query = ''): Promise<void> {
  await page.goto(`exhibit/loop/?${query}`);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'loop');
}

export const phase = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['phase']);

export const inPhase = async (page: Page, wanted: string, timeout = 15_000): Promise<void> => {
  await page.waitForFunction((name) => document.documentElement.dataset['phase'] === name, wanted, {
    timeout,
    polling: 20,
  });
};

export const faceIndex = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('hall-screen')?.index ?? -1);

export const showFaceAt = (page: Page, index: number): Promise<void> =>
  page.evaluate((at) => document.querySelector('hall-screen')?.showBeat(at, { instant: true }), index);

/**
 * Everything of the page that a visitor could have changed, as one text (KI-4): elements with their attributes and fields, what is
 * scrolled, focused and stored. Not the drift of the stage and not its painting, which live by the clock.
 */
export const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const LIVING = new Set(['style', 'data-pointer', 'data-side', 'data-ready']);
    const lines: string[] = [`${location.pathname}${location.search}${location.hash}`];
    // How the present face came, with or without a way.
    const looks = (value: string): string =>
      value
        .split(/\s+/)
        .filter((name) => name !== 'is-instant')
        .sort()
        .join(' ');
    const tell = (element: Element, depth: number): void => {
      // The painter's own elements and what was fetched on the way; of the stops those that are not shown: how their words were cut
      // when they were shown last is not seen.
      if (element.matches('.screen-stage, .screen-marks, script, head > *, .screen-stop:not(.is-current)'))
        return;
      const attributes = Array.from(element.attributes)
        .filter(({ name }) => !LIVING.has(name))
        .map(({ name, value }) => `${name}=${name === 'class' ? looks(value) : value}`)
        .sort();
      const text = Array.from(element.childNodes)
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('');
      const field = element instanceof HTMLInputElement ? `${element.value}/${element.checked}` : '';
      const scrolled = `${Math.round(element.scrollTop)},${Math.round(element.scrollLeft)}`;
      lines.push([depth, element.localName, ...attributes, text, field, scrolled].join(' '));
      for (const child of Array.from(element.children)) tell(child, depth + 1);
    };
    tell(document.documentElement, 0);
    lines.push(
      `focus ${document.activeElement?.localName ?? ''}`,
      `selected ${String(document.getSelection())}`,
    );
    lines.push(`session ${JSON.stringify({ ...sessionStorage })}`);
    const kept = Object.entries({ ...localStorage }).filter(
      ([key]) => !/^story:(errors|lives|visits)$/.test(key),
    );
    lines.push(`local ${JSON.stringify(kept)}`);
    return lines.join('\n');
  });
