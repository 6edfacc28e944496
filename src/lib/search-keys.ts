/** Finding a name by what one types: the words themselves, their sound spelt out, or its first letters. */

/** What is typed and what is looked through, alike: no spaces, no marks, small letters. */
export function searchForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[\s'’·\-,.，。、]/gu, '');
}

/**
 * @param keys ready-made forms of a name, parted by spaces
 * @param query as typed
 * @returns 0 not found, 1 found within a key, 2 a key begins with it, 3 a key is it
 */
export function findIn(keys: string, query: string): 0 | 1 | 2 | 3 {
  const wanted = searchForm(query);
  if (wanted === '') return 1;
  let best: 0 | 1 | 2 | 3 = 0;
  for (const key of keys.split(' ')) {
    if (key === wanted) return 3;
    if (key.startsWith(wanted)) best = 2;
    // One letter in the middle of a spelling finds everything, which is nothing.
    else if (best === 0 && key.includes(wanted) && !/^[a-z]$/u.test(wanted)) best = 1;
  }
  return best;
}
