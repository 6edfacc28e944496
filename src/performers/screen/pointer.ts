/** The pointer is seen while it moves and for a moment after (KI-14): `data-pointer` on the document. */

const LINGERS = 3000;

export function watchPointer(signal: AbortSignal): void {
  const { documentElement: html } = document;
  let timer = 0;
  const hide = (): void => html.removeAttribute('data-pointer');
  const show = (event: PointerEvent): void => {
    // A finger has no pointer to hide, but who touches a presenter's screen wants its controls.
    html.dataset['pointer'] = event.pointerType;
    clearTimeout(timer);
    timer = window.setTimeout(hide, LINGERS);
  };
  document.addEventListener('pointermove', show, { signal, passive: true });
  document.addEventListener('pointerdown', show, { signal, passive: true });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      hide();
    },
    { once: true },
  );
}
