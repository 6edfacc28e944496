/** Contrast of every word that can be read now. `readContrasts` is sent into the browser: it uses nothing from here. */

export interface Reading {
  text: string;
  colour: string;
  ground: string;
  ratio: number;
  /** Large type, secondary words and the line at the side may do with less. */
  wanted: 4.5 | 7;
}

export function readContrasts(): Reading[] {
  const numbers = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = numbers(colour).map((value) => {
      const s = value / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const opaque = (colour: string): boolean => (numbers(colour)[3] ?? 1) > 0.99 && colour !== 'transparent';
  /** What is behind words: the nearest opaque ground, or the stage for all that lies on it. */
  const groundOf = (element: Element): string => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at.classList.contains('way')) break;
      const { backgroundColor } = getComputedStyle(at);
      if (opaque(backgroundColor)) return backgroundColor;
    }
    const stage = document.querySelector('.stage');
    return getComputedStyle(
      element.closest('.way') !== null && stage !== null ? stage : document.documentElement,
    ).backgroundColor;
  };
  const found: Reading[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (
      element === null ||
      text === '' ||
      // While a number counts, the counting lies over its digits in the same ink.
      element.closest('.skip, script, .rail-hint, .is-counting') !== null ||
      !element.checkVisibility()
    )
      continue;
    range.selectNodeContents(node);
    const { top, bottom, width } = range.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight || width === 0) continue;
    let opacity = 1;
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    if (opacity <= 0.9) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    // What is read as prose counts as prose however large it is set.
    const prose = element.closest('.beat-words p:not(.figure), .beat-words li') !== null;
    const large = (!prose && size >= 24) || (!prose && size >= 18.66 && Number(style.fontWeight) >= 700);
    const ground = groundOf(element);
    const [light = 0, dark = 0] = [luminance(style.color), luminance(ground)].sort((a, b) => b - a);
    // Secondary: any colour that is not the ink of its chapter.
    const ink = document.createElement('i');
    ink.style.color = 'var(--ink)';
    element.append(ink);
    const dim = getComputedStyle(ink).color !== style.color;
    ink.remove();
    const less = large || dim || element.closest('.rail') !== null;
    found.push({
      text: text.slice(0, 16),
      colour: style.color,
      ground,
      ratio: (light + 0.05) / (dark + 0.05),
      wanted: less ? 4.5 : 7,
    });
  }
  return found;
}
