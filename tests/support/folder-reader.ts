/** A reader of pages that is the same in every browser: opens, looks, presses, and remembers what the browser complained of. */
export interface FolderReader {
  /** Name of the browser, for titles. */
  name: string;
  open(url: string): Promise<void>;
  /** Runs an expression in the page; promises are waited for. */
  see<T>(expression: string): Promise<T>;
  /** A real press, which a browser takes for a wish to hear something. */
  press(selector: string): Promise<void>;
  /** Complaints since the start: errors of the console and of scripts. */
  complaints(): string[];
  /** Addresses it asked for outside the folder; undefined where the browser does not tell. */
  outside?(): string[];
  close(): Promise<void>;
}

/** Looks again and again until it sees something true. @throws Error with what it saw last */
export async function until<T>(reader: FolderReader, expression: string, patience = 12_000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await reader.see<T>(expression);
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`${reader.name} never saw: ${expression} (${String(seen)})`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
