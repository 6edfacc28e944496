/** Which section the reader is in: moving or still, the last one whose head has come past the middle of the screen. */

/** @returns the element of a chapter or a scene; undefined on the cover */
export function currentSection(root: ParentNode = document): HTMLElement | undefined {
  const middle = innerHeight / 2;
  const passed = Array.from(root.querySelectorAll<HTMLElement>('main section[id]')).filter(
    (section) => section.getBoundingClientRect().top < middle,
  );
  return passed[passed.length - 1];
}
