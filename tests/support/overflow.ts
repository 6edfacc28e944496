/** Looks for words that are cut off or lie outside the page. `findOverflow` is sent into the browser: it uses nothing from here. */

export interface Overflow {
  /** The page can be scrolled sideways by so many pixels. */
  sideways: number;
  /** Words that leave the page or the box that holds them. */
  clipped: string[];
}

export function findOverflow(): Overflow {
  const width = document.documentElement.clientWidth;
  const clipped = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    // Signs within a drawing or a map one can move are part of a picture; the page says the same in words (docs/engine.md).
    if (element !== null && element.closest('svg, .map-name') !== null) continue;
    // A skip link waits outside the page until it has the focus.
    if (element === null || text === '' || element.closest('.skip, script, noscript') !== null) continue;
    if (!element.checkVisibility()) continue;
    range.selectNodeContents(node);
    for (const { left, right } of range.getClientRects())
      if (left < -1 || right > width + 1)
        clipped.add(`“${text.slice(0, 24)}” leaves the page (${left | 0}–${right | 0} of ${width})`);
    let box: Element | null = element;
    while (box !== null && getComputedStyle(box).display === 'inline') box = box.parentElement;
    // Punctuation at the end of a line may hang out of its box by a little; nothing of it is cut.
    // A box of one pixel holds words for screen readers only.
    if (box !== null && box.clientWidth <= 1 && box.clientHeight <= 1) continue;
    if (
      box !== null &&
      box.scrollWidth > box.clientWidth + 1 + Number.parseFloat(getComputedStyle(box).fontSize) / 12
    )
      clipped.add(
        `“${text.slice(0, 24)}” is wider than its box (${box.scrollWidth} > ${box.clientWidth}), ${box.className}`,
      );
    if (
      box !== null &&
      box.scrollHeight > box.clientHeight + 1 &&
      getComputedStyle(box).overflowY !== 'visible'
    )
      clipped.add(`“${text.slice(0, 24)}” is higher than its box, ${box.className}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { sideways: scrollWidth - clientWidth, clipped: [...clipped] };
}
