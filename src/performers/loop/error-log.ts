/** The last mistakes of the page, in memory and on the disk: two hundred at most and 64 kB at most, oldest first (KI-23). */

export interface LoggedError {
  /** Wall time as the machine has it, for people; nothing is computed with it. */
  when: string;
  /** Age of the page, seconds. */
  age: number;
  what: string;
  /** Beat that was shown. */
  where: string;
}

export const LIMITS = { entries: 200, bytes: 64 * 1024, words: 600 };
const KEY = 'story:errors';

/** Length as storage counts it: UTF-16, two bytes a sign. */
const bytes = (text: string): number => text.length * 2;

/** Drops the oldest until the rest fits. */
export function trimmed(entries: readonly LoggedError[]): LoggedError[] {
  const kept = entries.slice(-LIMITS.entries);
  while (kept.length > 0 && bytes(JSON.stringify(kept)) > LIMITS.bytes) kept.shift();
  return kept;
}

function isLogged(entry: unknown): entry is LoggedError {
  const one = entry as LoggedError | null;
  return (
    typeof one === 'object' && one !== null && typeof one.what === 'string' && typeof one.when === 'string'
  );
}

/** Storage may be missing, full, or hold anything. */
export function readErrors(storage: Pick<Storage, 'getItem'> | undefined): LoggedError[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? trimmed(kept.filter(isLogged)) : [];
  } catch {
    return [];
  }
}

export class ErrorLog {
  readonly entries: LoggedError[];
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) {
    this.#storage = storage;
    this.entries = readErrors(storage);
  }

  add(entry: LoggedError): void {
    const what = entry.what.slice(0, LIMITS.words);
    const kept = trimmed([...this.entries, { ...entry, what }]);
    this.entries.splice(0, this.entries.length, ...kept);
    try {
      this.#storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A full disk: what is in memory is enough until the page loads anew.
    }
  }
}
