/** A section's title as its heading says it, without what stands before it. */
export function titleOf(section: Element): string {
  const heading = section.querySelector('h2, h3');
  const kicker = heading?.querySelector('[class$="-kicker"]')?.textContent ?? '';
  return (heading?.textContent ?? '').replace(kicker, '').replace(/\s+/g, ' ').trim();
}
