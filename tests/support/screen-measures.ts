/** Measures of what a screen shows, taken in the browser: sizes of type, lines, boxes, what lies on what. */
import type { Page } from '@playwright/test';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Piece extends Box {
  /** What it is, for messages. */
  name: string;
  text: string;
  /** px */
  size: number;
  /** Most Chinese characters on one of its lines. */
  han: number;
  /** Boxes of its lines. */
  lines: Box[];
}

export interface Control extends Box {
  name: string;
}

export interface Measures {
  pieces: Piece[];
  controls: Control[];
  /** How far the page can be scrolled sideways and down, px. */
  scrolls: [number, number];
  words: string;
}

/** Everything that can be read now, as elements that hold text of their own, and every button. */
export const measure = async (page: Page): Promise<Measures> => {
  const [now] = await measureAt(page, ['now']);
  if (now === undefined) throw new Error('nothing was measured');
  return now;
};

/** The same of faces, each shown in its turn. Nothing is painted in between: on the largest screens that would be most of the work. */
export const measureFaces = (page: Page, count: number): Promise<Measures[]> =>
  measureAt(
    page,
    Array.from({ length: count }, (_, i) => i),
  );

const measureAt = (page: Page, faces: (number | 'now')[]): Promise<Measures[]> =>
  page.evaluate((wanted) => {
    const hidden = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return (
        style.visibility !== 'visible' ||
        element.closest('.screen-said, [hidden]') !== null ||
        style.clipPath.includes('inset(50%')
      );
    };
    const shown = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && !hidden(element);
    };
    const own = (element: Element): string =>
      Array.from(element.childNodes)
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
    const countHan = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;
    const lines = (element: Element): number => {
      const perLine = new Map<number, number>();
      const walker = document.createTreeWalker(element, 4);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let i = 0; i < text.length; i += 1) {
          if (countHan(text[i] ?? '') === 0) continue;
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const [box] = range.getClientRects();
          if (box === undefined) continue;
          const line = Math.round(box.bottom / 4);
          perLine.set(line, (perLine.get(line) ?? 0) + 1);
        }
      }
      return Math.max(0, ...perLine.values());
    };
    const name = (element: Element): string => {
      const classes = typeof element.className === 'string' ? element.className.split(' ')[0] : '';
      return `${element.localName}${classes ? `.${classes}` : ''}`;
    };
    const look = () => {
      const roots = Array.from(
        document.querySelectorAll(
          '.screen-stop.is-current .screen-words, .screen-foot, .screen-captions, .screen-contents:not([hidden])',
        ),
      );
      const pieces = roots
        .flatMap((root) => Array.from(root.querySelectorAll('*')))
        .filter((element) => own(element) !== '' && shown(element))
        .map((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const { left, top, right, bottom } = range.getBoundingClientRect();
          const boxes = Array.from(range.getClientRects(), (box) => ({
            left: box.left,
            top: box.top,
            right: box.right,
            bottom: box.bottom,
          }));
          const size = parseFloat(getComputedStyle(element).fontSize);
          return {
            name: name(element),
            text: (element.textContent ?? '').trim(),
            size,
            left,
            top,
            right,
            bottom,
            han: lines(element),
            lines: boxes,
          };
        });
      const controls = Array.from(document.querySelectorAll('button'))
        .filter(shown)
        .map((button) => {
          const { left, top, right, bottom } = button.getBoundingClientRect();
          return { name: button.textContent?.trim() ?? '', left, top, right, bottom };
        });
      const { documentElement: html } = document;
      const current = document.querySelector<HTMLElement>('.screen-stop.is-current .screen-words');
      return {
        pieces,
        controls,
        scrolls: [html.scrollWidth - innerWidth, html.scrollHeight - innerHeight] as [number, number],
        words: current?.innerText ?? '',
      };
    };
    return wanted.map((at) => {
      if (at !== 'now') document.querySelector('hall-screen')?.showBeat(at, { instant: true });
      return look();
    });
  }, faces);

/** How far two boxes lie on each other, px, in the lesser direction. */
export const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );

/** How far the lines of two pieces lie on each other, at most. */
export const linesOverlap = (a: Piece, b: Piece): number =>
  Math.max(...a.lines.flatMap((one) => b.lines.map((other) => overlap(one, other))));

/** Distance between two boxes that do not overlap, px. */
export const gap = (a: Box, b: Box): number =>
  Math.max(
    Math.max(a.left, b.left) - Math.min(a.right, b.right),
    Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom),
  );
