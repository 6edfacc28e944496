/** Marks on the things of a picture that the words of a face tell of: the same number here and there. */
import type { Screen } from '../../scenery/form-cue.ts';

/** @param units of the face that is shown */
export function markThings(
  over: HTMLElement,
  units: readonly HTMLElement[],
  { crop, placing }: Screen,
): void {
  const things = units.filter(
    (unit) => unit.dataset['object'] !== undefined && !unit.classList.contains('is-away'),
  );
  over.replaceChildren(
    ...things.map((unit, i) => {
      const [x = 0, y = 0, width = 0, height = 0] = (unit.dataset[crop] ?? '').split(' ').map(Number);
      const mark = document.createElement('span');
      mark.className = 'screen-mark';
      mark.textContent = String(i + 1);
      mark.style.left = `${(x + width / 2) * placing.scale + placing.dx}px`;
      mark.style.top = `${(y + height / 2) * placing.scale + placing.dy}px`;
      return mark;
    }),
  );
}
