/** Layers of a picture between two states. */
import type { ArtCue, LayerState } from './cue.ts';

/** A layer's whole state. */
export interface Pose {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
  rotate: number;
  opacity: number;
  draw: number;
}

/** Fills in what a state leaves out. */
export function pose(state: LayerState | undefined): Pose {
  const scale = state?.scale ?? 1;
  return {
    x: state?.x ?? 0,
    y: state?.y ?? 0,
    scaleX: state?.scaleX ?? scale,
    scaleY: state?.scaleY ?? scale,
    rotate: state?.rotate ?? 0,
    opacity: state?.opacity ?? 1,
    draw: state?.draw ?? 1,
  };
}

/** A pose on the way from one to another, 0–1, written into `out`: nothing is made while the page moves. */
export function between(from: Pose, to: Pose, t: number, out: Pose): Pose {
  out.x = from.x + (to.x - from.x) * t;
  out.y = from.y + (to.y - from.y) * t;
  out.scaleX = from.scaleX + (to.scaleX - from.scaleX) * t;
  out.scaleY = from.scaleY + (to.scaleY - from.scaleY) * t;
  out.rotate = from.rotate + (to.rotate - from.rotate) * t;
  out.opacity = from.opacity + (to.opacity - from.opacity) * t;
  out.draw = from.draw + (to.draw - from.draw) * t;
  return out;
}

/** SVG `transform` of a pose about its origin, or an empty string when the layer is as drawn. */
export function transformOf(p: Pose, origin: readonly [number, number] = [0, 0]): string {
  const still = p.x === 0 && p.y === 0 && p.scaleX === 1 && p.scaleY === 1 && p.rotate === 0;
  if (still) return '';
  const [ox, oy] = origin;
  const n = (value: number): number => Math.round(value * 1000) / 1000;
  return `translate(${n(p.x + ox)} ${n(p.y + oy)})rotate(${n(p.rotate)})scale(${n(p.scaleX)} ${n(p.scaleY)})translate(${-ox} ${-oy})`;
}

/** Names of all layers that any state moves. */
export function movingLayers(art: ArtCue): string[] {
  return [...new Set(Object.values(art.states).flatMap((state) => Object.keys(state)))];
}
