/** Pictures on the stage: fetched when near, split in front of and behind the crowd, their layers set between states. */
import { fetchMarkup } from '../../client/fetch-markup.ts';
import { address } from '../../lib/address.ts';
import { CROPS, type Placing } from '../../scenery/crops.ts';
import type { ArtCue, CropName } from '../../scenery/cue.ts';
import { between, movingLayers, pose, transformOf, type Pose } from '../../scenery/layers.ts';

const NS = 'http://www.w3.org/2000/svg';

interface Layer {
  element: SVGGElement;
  /** As it was set last. Said again, an attribute has the browser style, lay out and paint again. */
  set: { transform?: string; opacity?: string };
  origin: [number, number] | undefined;
  poses: Map<string, Pose>;
}

/** A picture that is on the stage. */
export interface StagedArt {
  name: string;
  back: SVGSVGElement;
  front: SVGSVGElement;
  layers: Layer[];
  now: Pose;
}

function emptySvg(crop: CropName): SVGSVGElement {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', `0 0 ${CROPS[crop].width} ${CROPS[crop].height}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'stage-drawing');
  return svg;
}

/** Loads a picture and splits it at its `crowd` layer. */
export async function loadArt(
  name: string,
  crop: CropName,
  cue: ArtCue,
  signal: AbortSignal,
): Promise<StagedArt> {
  const url = address(`art/${name}-${crop}.svg`);
  const drawing = (await fetchMarkup(url, 'image/svg+xml', signal)).querySelector('svg');
  if (drawing === null) throw new Error(`${url} holds no drawing`);
  const root = document.importNode(drawing, true);
  const back = emptySvg(crop);
  const front = emptySvg(crop);
  for (const key of ['fill', 'stroke', 'stroke-linecap', 'stroke-linejoin']) {
    const value = root.getAttribute(key);
    if (value !== null) for (const svg of [back, front]) svg.setAttribute(key, value);
  }
  let target = back;
  const layers: Layer[] = [];
  const moving = new Set(movingLayers(cue));
  for (const child of Array.from(root.children)) {
    if (child.id === 'crowd') {
      target = front;
      continue;
    }
    target.append(child);
  }
  for (const svg of [back, front]) {
    for (const element of Array.from(svg.querySelectorAll<SVGGElement>('g[id]'))) {
      const id = element.id;
      // Two pictures may name a layer alike: within the page the name is data, not an id.
      element.removeAttribute('id');
      if (!moving.has(id)) continue;
      const poses = new Map(
        Object.entries(cue.states).map(([state, layersOf]) => [state, pose(layersOf[id])]),
      );
      layers.push({ element, set: {}, origin: cue.layers[id]?.origin, poses });
    }
  }
  return { name, back, front, layers, now: pose(undefined) };
}

const REST = pose(undefined);

/** Sets the layers between two states of the picture. */
export function setLayers(art: StagedArt, from: string, to: string, t: number): void {
  for (const { element, set, origin, poses } of art.layers) {
    const p = between(poses.get(from) ?? REST, poses.get(to) ?? REST, t, art.now);
    const transform = transformOf(p, origin);
    const shown = p.opacity * (p.draw < 0.02 ? 0 : Math.min(1, p.draw * 1.5));
    const opacity = shown >= 0.999 ? '' : shown.toFixed(3);
    if (transform !== set.transform) setOrRemove(element, 'transform', transform);
    if (opacity !== set.opacity) setOrRemove(element, 'opacity', opacity);
    set.transform = transform;
    set.opacity = opacity;
  }
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Lays a picture on the screen and shows it as much as `opacity` says. */
export function placeArt(art: StagedArt, crop: CropName, { scale, dx, dy }: Placing): void {
  for (const svg of [art.back, art.front]) {
    svg.style.width = `${CROPS[crop].width * scale}px`;
    svg.style.height = `${CROPS[crop].height * scale}px`;
    svg.style.transform = `translate(${dx}px, ${dy}px)`;
  }
}
