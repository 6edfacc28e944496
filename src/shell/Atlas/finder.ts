/** Filter by kind and search by name, county or initials: hides rows of the list, and tells who asks which are left. */
import { findIn } from '../../lib/search-keys.ts';
import type { Row, Rows } from './rows.ts';

export interface FinderWords {
  search: string;
  searchHint: string;
  found: string;
  none: string;
}

/** The search field with its line that says how many were found. */
function searchField(box: Element, words: FinderWords): { input: HTMLInputElement; line: HTMLElement } {
  const label = document.createElement('label');
  label.className = 'atlas-search';
  const text = document.createElement('span');
  text.textContent = words.search;
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = words.searchHint;
  input.autocomplete = 'off';
  input.spellcheck = false;
  label.append(text, input);
  const line = document.createElement('p');
  line.className = 'atlas-found';
  line.setAttribute('role', 'status');
  box.replaceChildren(label, line);
  return { input, line };
}

/** Makes the kinds of the legend, and the room kept before them for all, into switches; words again when the signal ends. */
function kindSwitches(list: Element, signal: AbortSignal, changed: (kind: string) => void): void {
  const items = Array.from(list.querySelectorAll<HTMLElement>('li[data-kind]'));
  const first = list.querySelector('.atlas-all');
  if (first === null) return;
  first.removeAttribute('aria-hidden');
  const buttons = items.map((item) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...Array.from(item.childNodes));
    button.setAttribute('aria-pressed', String(item === first));
    item.append(button);
    const press = (): void => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      changed(item.dataset['kind'] ?? '');
    };
    button.addEventListener('click', press, { signal });
    return button;
  });
  signal.addEventListener(
    'abort',
    () => {
      first.setAttribute('aria-hidden', 'true');
      items.forEach((item) => item.replaceChildren(...Array.from(item.firstElementChild?.childNodes ?? [])));
    },
    { once: true },
  );
}

export interface Found {
  /** Ids of the places that are shown. */
  places: Set<string>;
  /** The rows that answer best, when something was searched for. */
  best: Row[];
}

/**
 * Starts the finder.
 * @param root holds `.atlas-find` (filled here) and `.atlas-kinds`
 * @param changed told of every change
 */
export function startFinder(
  root: Element,
  rows: Rows,
  words: FinderWords,
  signal: AbortSignal,
  changed: (found: Found, settled: boolean) => void,
): void {
  const box = root.querySelector('.atlas-find');
  const kinds = root.querySelector('.atlas-kinds');
  if (box === null) return;
  const { input, line } = searchField(box, words);
  let kind = '';
  const all = [...rows.places, ...rows.counties];

  const apply = (settled: boolean): void => {
    const query = input.value.trim();
    const scored = all.map((row) => {
      const fits = kind === '' || row.kinds.includes(kind);
      return { row, score: fits ? findIn(row.keys, query) : 0 };
    });
    for (const { row, score } of scored) row.element.hidden = score === 0;
    for (const group of Array.from(
      root.querySelectorAll<HTMLElement>('.atlas-group[data-city], .atlas-group:not(.atlas-everywhere)'),
    ))
      group.hidden = group.querySelector('li[data-keys]:not([hidden])') === null;
    const left = scored.filter(({ score }) => score > 0);
    const asked = query !== '' || kind !== '';
    line.textContent = !asked
      ? ''
      : left.length === 0
        ? words.none
        : words.found.replace('{n}', String(left.length));
    const most = Math.max(0, ...left.map(({ score }) => score));
    changed(
      {
        places: new Set(left.filter(({ row }) => row.kinds.length > 0).map(({ row }) => row.id)),
        best: query === '' ? [] : left.filter(({ score }) => score === most).map(({ row }) => row),
      },
      settled,
    );
  };
  input.addEventListener('input', () => apply(false), { signal });
  input.addEventListener('change', () => apply(true), { signal });
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && input.value !== '') {
        // The first Escape empties the field; the next may close what is around it.
        event.preventDefault();
        event.stopPropagation();
        input.value = '';
        apply(true);
      }
    },
    { signal },
  );
  if (kinds !== null)
    kindSwitches(kinds, signal, (one) => {
      kind = one;
      apply(true);
    });
  signal.addEventListener(
    'abort',
    () => {
      box.replaceChildren();
      for (const { element } of all) element.hidden = false;
    },
    { once: true },
  );
}
