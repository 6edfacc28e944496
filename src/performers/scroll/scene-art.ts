/** A picture of the stage: fetched when near, split in front of and behind the crowd, its layers set between states. */
import { breathe } from '../../client/breathe.ts';
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
  /** How much of it is seen, 0–1; −1 before it was said. */
  shown: number;
  /** All of it has come. */
  whole: boolean;
  /** It is to be seen by now: what has not come yet comes at once. */
  hurry(): void;
  /** Resolves when it is to be seen. */
  readonly hurried: Promise<void>;
}

function emptySvg(crop: CropName): SVGSVGElement {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', `0 0 ${CROPS[crop].width} ${CROPS[crop].height}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'stage-drawing');
  return svg;
}

/** A picture of which nothing is there yet: two drawings to be put on the stage, one behind the crowd and one before it. */
export function emptyArt(name: string, crop: CropName): StagedArt {
  let hurry = (): void => undefined;
  const hurried = new Promise<void>((resolve) => (hurry = resolve));
  const [back, front] = [emptySvg(crop), emptySvg(crop)];
  return { name, back, front, layers: [], now: pose(undefined), shown: -1, whole: false, hurry, hurried };
}

/** So many elements are laid in a moment, and what the last layer has more: styled and laid out, they fit into a frame. */
const PIECE = 24;
/** Longest wait for an idle moment, ms. */
const PATIENCE = 60;

/**
 * Fetches a picture and lays it, split at its `crowd` layer, into the two drawings that stand unseen on the stage: a few layers
 * a moment, since one that comes whole is read, styled and laid out in one piece that is longer than a frame.
 * @param signal ends it; what has been filled by then stays as it is
 * @throws Error when the file does not arrive, or holds no drawing
 */
export async function fillArt(
  art: StagedArt,
  crop: CropName,
  cue: ArtCue,
  signal: AbortSignal,
): Promise<void> {
  const url = address(`art/${art.name}-${crop}.svg`);
  const drawing = (await fetchMarkup(url, signal)).querySelector('svg');
  if (drawing === null) throw new Error(`${url} holds no drawing`);
  for (const key of ['fill', 'stroke', 'stroke-linecap', 'stroke-linejoin']) {
    const value = drawing.getAttribute(key);
    if (value !== null) for (const svg of [art.back, art.front]) svg.setAttribute(key, value);
  }
  const moving = new Set(movingLayers(cue));
  let target = art.back;
  let laid = PIECE;
  for (const child of Array.from(drawing.children)) {
    if (laid >= PIECE) {
      await Promise.race([breathe(PATIENCE), art.hurried]);
      laid = 0;
      if (signal.aborted) return;
    }
    if (child.id === 'crowd') {
      target = art.front;
      continue;
    }
    const added = document.importNode(child, true);
    art.layers.push(...takeLayers(added, moving, cue));
    target.append(added);
    laid += 1 + added.querySelectorAll('*').length;
  }
  art.whole = true;
}

/** The moving layers of what is about to join a picture, itself among them. */
function takeLayers(added: Element, moving: ReadonlySet<string>, cue: ArtCue): Layer[] {
  return [added, ...Array.from(added.querySelectorAll('g[id]'))].flatMap((element) => {
    const id = element.id;
    if (!(element instanceof SVGGElement) || id === '') return [];
    // Two pictures may name a layer alike: within the page the name is data, not an id.
    element.removeAttribute('id');
    if (!moving.has(id)) return [];
    const poses = new Map(Object.entries(cue.states).map(([state, layersOf]) => [state, pose(layersOf[id])]));
    return [{ element, set: {}, origin: cue.layers[id]?.origin, poses }];
  });
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

/** Shows so much of a picture, 0–1. */
export function revealArt(art: StagedArt, opacity: number): void {
  const shown = Math.max(0, Math.min(1, opacity));
  if (shown === art.shown) return;
  art.shown = shown;
  for (const { style } of [art.back, art.front]) {
    style.opacity = String(shown);
    // Without a layer of its own what has no opacity is not painted. `visibility`, which all its parts inherit, would have each of
    // them styled again with every coming and going.
    style.willChange = shown === 0 ? 'auto' : 'opacity';
  }
}
