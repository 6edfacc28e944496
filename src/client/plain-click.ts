/**
 * The link that a plain click would follow; undefined for a click beside it, or one that asks for another tab, a window or a copy.
 * @param selector of links that are meant
 */
export function plainlyClicked(
  { target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent,
  selector = 'a',
): HTMLAnchorElement | undefined {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  return (target as Element).closest<HTMLAnchorElement>(selector) ?? undefined;
}
