/** Which section the reader is in: moving or still, the last one whose head has come past the middle of the screen. */

/** @returns the element of a chapter or a scene; undefined on the cover */
export function currentSection(root: ParentNode = document): HTMLElement | undefined {
  const middle = innerHeight / 2;
  const passed = Array.from(root.querySelectorAll<HTMLElement>('main section[id]')).filter(
    (section) => section.getBoundingClientRect().top < middle,
  );
  return passed[passed.length - 1];
}

/** A section's title as its heading says it, without what stands before it. */
export function titleOf(section: Element): string {
  const heading = section.querySelector('h2, h3');
  const kicker = heading?.querySelector('[class$="-kicker"]')?.textContent ?? '';
  return (heading?.textContent ?? '').replace(kicker, '').replace(/\s+/g, ' ').trim();
}
