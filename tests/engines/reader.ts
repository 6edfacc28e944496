/** A browser of any engine, as far as a reader's journey needs it. */
export interface Reader {
  open(url: string): Promise<void>;
  /** Value of an expression in the page: plain data. */
  ask<T>(expression: string): Promise<T>;
  /** Presses one key: Tab, Enter, Space, End. */
  press(key: 'Tab' | 'Enter' | 'Space' | 'End'): Promise<void>;
  close(): Promise<void>;
}

export interface Wishes {
  /** The system asks for less motion. */
  rest?: boolean;
  /** Without script nothing can be asked of the page; `text` reads it from outside. */
  script?: false;
}

/** An engine that can be started, or why it cannot. */
export type Engine =
  | { name: string; missing?: undefined; start(wishes?: Wishes): Promise<Reader> }
  | { name: string; missing: string };

export const SCREEN = { width: 1024, height: 768 };

/** Asks until the answer is yes. @throws Error that says what was asked, when it stays no. */
export async function until(reader: Reader, expression: string, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await reader.ask<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`not so after ${ms} ms: ${expression}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
