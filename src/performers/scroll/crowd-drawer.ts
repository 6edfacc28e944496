/** Who draws the crowd of a stage: the page itself (crowd-here.ts), or a worker beside it (crowd-away.ts). */
import type { Screen } from '../../scenery/form-cue.ts';
import type { CrowdMoment } from './crowd-canvas.ts';
import type { MeasuredStop } from './measure-stops.ts';

export interface CrowdDrawer {
  readonly element: HTMLCanvasElement;
  /** @param ratio device pixels a px, kept until the next call; missing: as sharp as the device can keep up with */
  resize(screen: Screen, ratio?: number): void;
  /** Works out what a stop needs, a piece at a time, so that arriving there costs nothing. */
  makeReady(index: number): Promise<void>;
  /** Notes a frame in which there is something to paint. @returns 1 to paint in all of them, 2 in every other one: a slow device */
  pace(): number;
  paint(moment: CrowdMoment): void;
  /** Resolves when what was asked for last is on the canvas. */
  settled(): Promise<void>;
}

/** The stops of a way, whose words may be measured anew. */
export type StopAt = (index: number) => MeasuredStop | undefined;

export function crowdElement(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'stage-crowd';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}
