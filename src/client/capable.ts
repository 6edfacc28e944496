/**
 * Can this browser do what a moving page asks of it (BR-4)? One that cannot gets the finished page, and no code that moves
 * anything. Nobody asks for its name: names lie, and what is there can be tried.
 */
export function isCapable(): boolean {
  return (
    typeof CSS !== 'undefined' &&
    CSS.supports('aspect-ratio', '1') &&
    'IntersectionObserver' in window &&
    'ResizeObserver' in window &&
    'animate' in Element.prototype
  );
}
