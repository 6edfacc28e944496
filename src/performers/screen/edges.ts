/**
 * The edge of a picture that is narrower than its screen, drawn out to the side: flat layers go on as they are, as on the
 * posters. A twin of each drawing shows its outermost sliver, stretched; it comes and goes with its drawing.
 */
import { CROPS } from '../../scenery/crops.ts';
import type { Screen } from '../../scenery/form-cue.ts';

/** Width of the sliver, units of the crop. */
const SLIVER = 0.6;
const NS = 'http://www.w3.org/2000/svg';

export class Edges {
  readonly #stage: HTMLElement;
  readonly #twins = new Map<SVGSVGElement, SVGSVGElement>();
  readonly #observer = new MutationObserver((changes) => {
    for (const { target } of changes) this.#follow(target as SVGSVGElement);
  });
  #screen: Screen | undefined;

  constructor(stage: HTMLElement, signal: AbortSignal) {
    this.#stage = stage;
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  resize(screen: Screen): void {
    this.#screen = screen;
    this.#observer.disconnect();
    for (const twin of this.#twins.values()) twin.remove();
    this.#twins.clear();
    this.draw();
  }

  /** Draws the edges of the pictures that are on the stage as they stand now. */
  draw(): void {
    const screen = this.#screen;
    if (screen === undefined || screen.placing.dx < 1) return;
    for (const [svg, twin] of this.#twins) if (!svg.isConnected) this.#forget(svg, twin);
    for (const svg of Array.from(
      this.#stage.querySelectorAll<SVGSVGElement>('.stage-drawing:not(.is-edge)'),
    )) {
      // Its picture is still on its way.
      if (svg.childElementCount === 0) continue;
      const twin = this.#twins.get(svg) ?? this.#twin(svg, screen);
      if (svg.style.opacity === '0') continue;
      twin.replaceChildren(...Array.from(svg.children, (child) => child.cloneNode(true)));
      this.#follow(svg);
    }
  }

  #twin(svg: SVGSVGElement, { crop, placing: { scale, dx, dy } }: Screen): SVGSVGElement {
    const twin = document.createElementNS(NS, 'svg');
    for (const { name, value } of Array.from(svg.attributes))
      if (name !== 'style') twin.setAttribute(name, value);
    twin.setAttribute('class', 'stage-drawing is-edge');
    twin.setAttribute('viewBox', `0 0 ${SLIVER} ${CROPS[crop].height}`);
    twin.setAttribute('preserveAspectRatio', 'none');
    twin.style.width = `${dx + 1}px`;
    twin.style.height = `${CROPS[crop].height * scale}px`;
    twin.style.transform = `translate(0, ${dy}px)`;
    svg.before(twin);
    this.#twins.set(svg, twin);
    this.#observer.observe(svg, { attributes: true, attributeFilter: ['style'] });
    return twin;
  }

  #follow(svg: SVGSVGElement): void {
    const twin = this.#twins.get(svg);
    if (twin === undefined) return;
    twin.style.opacity = svg.style.opacity;
  }

  #forget(svg: SVGSVGElement, twin: SVGSVGElement): void {
    twin.remove();
    this.#twins.delete(svg);
  }
}
