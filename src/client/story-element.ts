/**
 * Base of every custom element: light DOM, finished HTML first, one AbortSignal that ends everything it started.
 * A failure stays inside the element: its HTML remains, `data-state="failed"` is set, one line is logged.
 */
export abstract class StoryElement extends HTMLElement {
  #controller: AbortController | undefined;

  /**
   * Starts the behaviour. Listeners, observers, tweens, players: each is tied to `signal` on the line that creates it.
   * @param signal aborts when the element has left the page.
   */
  protected abstract connect(signal: AbortSignal): void | Promise<void>;

  connectedCallback(): void {
    // Moving an element in the DOM disconnects and connects it in one task: what runs already goes on.
    if (this.#controller !== undefined) return;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    try {
      const started = this.connect(signal);
      this.dataset['state'] = 'ready';
      if (started !== undefined) started.catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
    }
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#controller?.abort();
      this.#controller = undefined;
    });
  }

  /** Logs what failed after the start, such as code that was wanted and did not come: one line, and the element goes on. */
  protected note(error: unknown): void {
    console.error(`<${this.localName}>`, error);
  }

  #fail(error: unknown): void {
    this.#controller?.abort();
    this.dataset['state'] = 'failed';
    this.note(error);
  }
}
