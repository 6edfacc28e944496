/** The opened map: a dialog as large as the screen. Closing gives back focus and scroll, to the pixel. */

export interface DialogWords {
  label: string;
  close: string;
}

/**
 * Opens what is given over the page.
 * @param light id of the chapter whose light it stands in
 * @param closed called after it has closed, before focus and scroll are given back
 * @returns closes it
 */
export function openDialog(
  content: HTMLElement,
  { label, close }: DialogWords,
  light: string | undefined,
  signal: AbortSignal,
  closed: () => void,
): () => void {
  const [left, top] = [scrollX, scrollY];
  const from = document.activeElement as HTMLElement | null;
  const dialog = document.createElement('dialog');
  dialog.className = 'map-dialog';
  dialog.setAttribute('aria-label', label);
  if (light !== undefined) dialog.dataset['light'] = light;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'map-dialog-close';
  button.textContent = close;
  dialog.append(button, content);
  const end = new AbortController();
  let back = true;
  const finish = (): void => {
    if (end.signal.aborted) return;
    end.abort();
    closed();
    dialog.remove();
    if (!back) return;
    from?.focus({ preventScroll: true });
    window.scrollTo({ left, top, behavior: 'instant' as ScrollBehavior });
  };
  // At once, not with the event that follows: it would take back who has scrolled on in between.
  const shut = (): void => {
    if (dialog.open) dialog.close();
    finish();
  };
  button.addEventListener('click', shut, { signal: end.signal });
  dialog.addEventListener('close', finish, { signal: end.signal });
  // A way into the page below closes what lies over it.
  dialog.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      if (
        link !== null &&
        !event.defaultPrevented &&
        link.pathname === location.pathname &&
        link.hash !== ''
      ) {
        event.preventDefault();
        const { hash } = link;
        back = false;
        shut();
        location.hash = hash;
      }
    },
    { signal: end.signal },
  );
  signal.addEventListener('abort', shut, { once: true, signal: end.signal });
  document.body.append(dialog);
  dialog.showModal();
  return shut;
}

/** Can this browser open one? Safari 14 cannot, and follows the link. */
export const canOpenDialog = (): boolean =>
  'HTMLDialogElement' in window && typeof document.createElement('dialog').showModal === 'function';
